package io.makegood.kit.access;

import io.makegood.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, from the access token alone. */
@RequestScoped
public class SignedIn {

    /** In the claim {@code units}: the whole organisation. */
    public static final String EVERYTHING = "*";

    private static final Pattern EMPLOYEE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final SecurityIdentity identity;

    public SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** The person's employee id; null where the token bears none, or one that no event could tell. */
    public String employeeId() {
        String id = text(claim("employee_id"));
        return id != null && EMPLOYEE_ID.matcher(id).matches() ? id : null;
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The unit paths that the person may see, each with everything below it. */
    public List<String> units() {
        Object units = claim("units");
        if (units instanceof JsonArray array) {
            return array.stream().map(SignedIn::text).filter(Objects::nonNull).toList();
        }
        if (units instanceof Collection<?> all) {
            return all.stream().map(SignedIn::text).filter(Objects::nonNull).toList();
        }
        return List.of();
    }

    public boolean coversEverything() {
        return units().contains(EVERYTHING);
    }

    /** True if the unit is one of the person's or below one. A person without units covers nothing. */
    public boolean covers(String unit) {
        return units().stream()
                .anyMatch(own -> own.equals(EVERYTHING) || unit.equals(own) || unit.startsWith(own + "."));
    }

    /**
     * @throws ProblemException 404 if the unit is not the person's: she may not even know that it is there
     */
    public void mustCover(String unit, String notFound) {
        if (!covers(unit)) {
            throw ProblemException.notFound(notFound);
        }
    }

    private Object claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }

    private static String text(Object value) {
        if (value instanceof JsonString json) {
            return json.getString();
        }
        return value instanceof String text ? text : null;
    }
}
