package io.makegood.feedback.customers;

import io.makegood.feedback.database.Database;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The customers of the organisation. */
@ApplicationScoped
public class Customers {

    // In the order of the keys, so that two transactions never wait for each other crosswise.
    private static final String UPSERT = """
            insert into customer as c
                (customer_id, key_scope, key_value, email, name, locale, claimed, created_at, updated_at)
            select id, scope, value, email, name, locale, claimed::boolean, now.at, now.at
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                     as n(id, scope, value, email, name, locale, claimed, place),
                 (values (?::timestamptz)) as now(at)
            order by place
            on conflict (key_scope, key_value) do update
                set email = coalesce(excluded.email, c.email),
                    name = coalesce(excluded.name, c.name),
                    locale = coalesce(excluded.locale, c.locale),
                    claimed = false,
                    updated_at = excluded.updated_at
                where not excluded.claimed
                  and (coalesce(excluded.email, c.email), coalesce(excluded.name, c.name),
                       coalesce(excluded.locale, c.locale), false)
                      is distinct from (c.email, c.name, c.locale, c.claimed)""";

    private static final String IDS = """
            select customer_id, key_scope, key_value from customer
            join unnest(?::text[], ?::text[]) as n(scope, value) on key_scope = n.scope and key_value = n.value""";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Customers(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** The ids of the customers that the claims speak of; who is not known yet is added. */
    public Map<CustomerKey, String> known(Collection<CustomerClaim> claims) {
        TreeMap<CustomerKey, CustomerClaim> ordered = new TreeMap<>();
        claims.forEach(claim -> ordered.merge(claim.key(), claim, (a, b) -> b.claimed() ? a : b));
        if (ordered.isEmpty()) {
            return Map.of();
        }
        Collection<CustomerClaim> rows = ordered.values();
        List<String> scopes = column(rows, claim -> claim.key().scope());
        List<String> values = column(rows, claim -> claim.key().value());
        database.update(
                UPSERT,
                column(rows, claim -> ids.next()),
                scopes,
                values,
                column(rows, claim -> claim.details().email()),
                column(rows, claim -> claim.details().name()),
                column(rows, claim -> claim.details().locale()),
                column(rows, claim -> Boolean.toString(claim.claimed())),
                clock.instant());
        return ids(scopes, values);
    }

    private Map<CustomerKey, String> ids(List<String> scopes, List<String> values) {
        Map<CustomerKey, String> found = new HashMap<>();
        database.query(
                IDS,
                row -> found.put(
                        new CustomerKey(row.getString("key_scope"), row.getString("key_value")),
                        row.getString("customer_id")),
                scopes,
                values);
        return found;
    }

    public Optional<Customer> byId(String customerId) {
        return database.first("select * from customer where customer_id = ?", Customers::customer, customerId);
    }

    /** The same, and nobody else decides about this customer until the end of the transaction. */
    public Optional<Customer> lock(String customerId) {
        return database.first(
                "select * from customer where customer_id = ? for update", Customers::customer, customerId);
    }

    /** True if the customer had to do with a unit of these patterns. */
    boolean knownIn(String customerId, List<String> unitPatterns) {
        return database.first("""
                        select 1 from (
                            select unit from feedback where customer_id = ?
                            union all select unit from contact where customer_id = ?
                            union all select unit from invitation where customer_id = ?) as seen
                        where coalesce(unit, '') like any(?) limit 1""", row -> true, customerId, customerId, customerId, unitPatterns)
                .isPresent();
    }

    private static <T> List<String> column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).collect(Collectors.toList());
    }

    private static Customer customer(ResultSet row) throws SQLException {
        boolean byEmail = row.getString("key_scope").equals("email");
        return new Customer(
                row.getString("customer_id"),
                byEmail ? null : row.getString("key_value"),
                row.getString("email"),
                row.getString("name"),
                row.getString("locale"),
                row.getBoolean("claimed"),
                Database.instant(row, "created_at"));
    }
}
