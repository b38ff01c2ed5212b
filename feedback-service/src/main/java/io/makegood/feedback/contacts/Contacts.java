package io.makegood.feedback.contacts;

import io.makegood.feedback.database.Database;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The contacts that the integrations told of, and those that feedback named before. */
@ApplicationScoped
public class Contacts {

    private static final String NAME = """
            insert into contact (contact_id, integration, outside_id, correlation_id)
            select id, integration, outside_id, correlation
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as n(id, integration, outside_id, correlation, place)
            order by place
            on conflict (integration, outside_id) do nothing""";

    private static final String BY_NAME = """
            select c.* from contact c join unnest(?::text[], ?::text[]) as n(integration, outside_id)
            on c.integration = n.integration and c.outside_id = n.outside_id""";

    private static final String FILL = """
            update contact set content_hash = ?, kind = ?, unit = ?, employee_id = ?, customer_id = ?, occurred_at = ?,
                               received_at = ?
            where contact_id = ? and content_hash is null""";

    private final Database database;
    private final Ids ids;

    Contacts(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** The contacts of these names; those not known yet get their id and their thread now. In order of the names. */
    Map<ContactName, ContactThread> named(Collection<ContactName> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Collection<ContactName> ordered = new TreeSet<>(names);
        List<String> integrations =
                ordered.stream().map(ContactName::integration).toList();
        List<String> outsideIds = ordered.stream().map(ContactName::outsideId).toList();
        database.update(NAME, newIds(ordered), integrations, outsideIds, newIds(ordered));
        Map<ContactName, ContactThread> found = new HashMap<>();
        database.query(BY_NAME, Contacts::thread, integrations, outsideIds)
                .forEach(contact -> found.put(contact.name(), contact));
        return found;
    }

    private List<String> newIds(Collection<ContactName> names) {
        return names.stream().map(name -> ids.next()).toList();
    }

    Map<String, ContactThread> byOwnId(Collection<String> contactIds) {
        Map<String, ContactThread> found = new HashMap<>();
        if (!contactIds.isEmpty()) {
            database.query("select * from contact where contact_id = any(?)", Contacts::thread, contactIds)
                    .forEach(contact -> found.put(contact.contactId(), contact));
        }
        return found;
    }

    /** False if somebody else filled it in the meantime. */
    boolean fill(RecordedContact recorded) {
        Contact contact = recorded.contact();
        return database.update(
                        FILL,
                        contact.contentHash(),
                        contact.kind(),
                        contact.unit(),
                        contact.employeeId(),
                        recorded.customerId(),
                        contact.occurredAt(),
                        contact.receivedAt(),
                        recorded.contactId())
                == 1;
    }

    void told(String contactId, String eventId) {
        database.update("update contact set event_id = ? where contact_id = ?", eventId, contactId);
    }

    Optional<ContactThread> byName(ContactName name) {
        return database.first(
                "select * from contact where integration = ? and outside_id = ?",
                Contacts::thread,
                name.integration(),
                name.outsideId());
    }

    private static ContactThread thread(ResultSet row) throws SQLException {
        return new ContactThread(
                row.getString("contact_id"),
                new ContactName(row.getString("integration"), row.getString("outside_id")),
                row.getString("correlation_id"),
                row.getString("event_id"),
                row.getString("content_hash"),
                row.getString("customer_id"),
                row.getString("employee_id"));
    }
}
