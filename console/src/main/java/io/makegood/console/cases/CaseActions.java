package io.makegood.console.cases;

import io.makegood.console.web.Person;
import io.makegood.console.web.Refused;
import io.makegood.console.web.Roles;
import io.makegood.console.web.ServiceAway;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/**
 * What a person does on a case. Whether she may is the service's to say; what it refuses comes back on the same page with
 * the reason, and with all that she had typed.
 */
@Path("/cases/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.EMPLOYEE)
public class CaseActions {
    private final RecoveryClient recovery;
    private final CaseFolder folder;
    private final Person person;
    private final OnceKeys keys;

    public CaseActions(@RestClient RecoveryClient recovery, CaseFolder folder, Person person, OnceKeys keys) {
        this.recovery = recovery;
        this.folder = folder;
        this.person = person;
        this.keys = keys;
    }

    @POST
    @Path("/{action:owner|notes|remedies|apology|fix|closure}")
    public Response act(@RestPath String id, @RestPath String action, MultivaluedMap<String, String> form) {
        Map<String, String> typed = CaseForm.typed(form);
        String key = keys.orNext(form.getFirst("key"));
        try {
            Map<String, Object> request = CaseForm.request(action, typed);
            recovery.act(id, action, etag(form), "remedies".equals(action) ? key : null, request);
            return Response.seeOther(UriBuilder.fromPath("/cases/{id}")
                            .queryParam("done", action)
                            .fragment("story")
                            .build(id))
                    .build();
        } catch (Refused refused) {
            return refusedPage(id, action, typed, refused);
        } catch (ServiceAway | ProcessingException away) {
            return awayPage(id, action, typed, key);
        }
    }

    private Response refusedPage(String id, String action, Map<String, String> typed, Refused refused) {
        if (refused.status() == 404) {
            throw refused;
        }
        Trouble trouble = Troubles.of(action, typed, refused);
        return page(refused.status(), id, trouble, keys.next());
    }

    /** Nobody knows whether it was done. The same key goes out again, so that sending it again cannot do it twice. */
    private Response awayPage(String id, String action, Map<String, String> typed, String key) {
        return page(503, id, Troubles.away(action, typed), key);
    }

    private Response page(int status, String id, Trouble trouble, String key) {
        return Response.status(status)
                .entity(new CasePages.one(folder.open(id, person), trouble, key, ""))
                .build();
    }

    private static String etag(MultivaluedMap<String, String> form) {
        String version = form.getFirst("version");
        return version != null && version.matches("\\d{1,18}") ? '"' + version + '"' : null;
    }
}
