package io.makegood.console.cases;

import io.makegood.console.cases.RecoveryClient.Opened;
import io.makegood.console.web.Person;
import io.makegood.console.web.Refused;
import io.makegood.console.web.Roles;
import io.makegood.console.web.ServiceAway;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Writes down what a customer told somebody: a complaint needs no form of hers to be one. */
@Path("/cases/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.EMPLOYEE)
public class NewCasePages {
    private static final String ACTION = "new";

    private final RecoveryClient recovery;
    private final Person person;
    private final OnceKeys keys;

    public NewCasePages(@RestClient RecoveryClient recovery, Person person, OnceKeys keys) {
        this.recovery = recovery;
        this.person = person;
        this.keys = keys;
    }

    /** The form. */
    public record form(List<String> units, Trouble trouble, String key) implements TemplateInstance {}

    @GET
    public TemplateInstance form() {
        return new form(person.units(), Trouble.NONE, keys.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> form) {
        Map<String, String> typed = CaseForm.typed(form);
        String key = keys.orNext(form.getFirst("key"));
        try {
            Opened opened = recovery.open(key, CaseForm.request(ACTION, typed));
            return Response.seeOther(UriBuilder.fromPath("/cases/{id}")
                            .queryParam("done", opened.joined() ? "joined" : "opened")
                            .build(opened.caseId()))
                    .build();
        } catch (Refused refused) {
            return page(refused.status(), Troubles.of(ACTION, typed, refused), keys.next());
        } catch (ServiceAway | ProcessingException away) {
            return page(503, Troubles.away(ACTION, typed), key);
        }
    }

    private Response page(int status, Trouble trouble, String key) {
        return Response.status(status)
                .entity(new form(person.units(), trouble, key))
                .build();
    }
}
