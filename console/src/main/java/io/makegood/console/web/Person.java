package io.makegood.console.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is signed in, as the access token says. What she may do is decided by the services; pages only hide what they would refuse. */
@Named("person")
@RequestScoped
public class Person {
    private static final List<String> ROLES_BY_REACH =
            List.of("executive", "manager", "agent", "ops", "admin", "auditor", "employee");

    private static final String EVERYTHING = "*";

    private final SecurityIdentity identity;
    private final JsonWebToken accessToken;

    public Person(SecurityIdentity identity, JsonWebToken accessToken) {
        this.identity = identity;
        this.accessToken = accessToken;
    }

    public String subject() {
        return identity.getPrincipal().getName();
    }

    public String name() {
        return claim("name").orElseGet(this::subject);
    }

    public String initial() {
        String name = name();
        return name.isEmpty()
                ? "?"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    public String employeeId() {
        return claim("employee_id").orElse("");
    }

    /** The role that says most about what she is here for. */
    public String role() {
        return ROLES_BY_REACH.stream().filter(this::has).findFirst().orElse("guest");
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The units that are hers by name; who has all of them has none by name. */
    public List<String> units() {
        return claimedUnits().filter(unit -> !EVERYTHING.equals(unit)).toList();
    }

    public boolean hasAllUnits() {
        return claimedUnits().anyMatch(EVERYTHING::equals);
    }

    private Stream<String> claimedUnits() {
        return stringsOf(accessToken.getClaim("units"));
    }

    private Optional<String> claim(String name) {
        Object value = accessToken.getClaim(name);
        return value == null ? Optional.empty() : Optional.of(textOf(value)).filter(text -> !text.isBlank());
    }

    private static Stream<String> stringsOf(Object claim) {
        if (claim instanceof JsonArray array) {
            return array.stream().map(Person::textOf);
        }
        if (claim instanceof Iterable<?> values) {
            return StreamSupport.stream(values.spliterator(), false).map(Person::textOf);
        }
        return claim == null ? Stream.empty() : Arrays.stream(textOf(claim).split(","));
    }

    private static String textOf(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
