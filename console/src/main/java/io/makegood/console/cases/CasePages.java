package io.makegood.console.cases;

import io.makegood.console.cases.CaseFilters.Show;
import io.makegood.console.cases.RecoveryClient.CasePage;
import io.makegood.console.web.Answer;
import io.makegood.console.web.Person;
import io.makegood.console.web.Roles;
import io.makegood.console.web.Unit;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of cases, and one case. */
@Path("/cases")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
public class CasePages {
    private static final int PAGE = 25;
    /** Everybody else sees only the cases that are hers. */
    private static final List<String> WATCHERS = List.of(Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.AUDITOR);

    private final RecoveryClient recovery;
    private final CaseFolder folder;
    private final Person person;
    private final OnceKeys keys;

    public CasePages(@RestClient RecoveryClient recovery, CaseFolder folder, Person person, OnceKeys keys) {
        this.recovery = recovery;
        this.folder = folder;
        this.person = person;
        this.keys = keys;
    }

    /** The list. */
    public record cases(
            CaseFilters filters,
            Answer<CaseRows> rows,
            String next,
            boolean firstPage,
            boolean mayOpen,
            boolean seesAll)
            implements TemplateInstance {}

    /** One case. */
    public record one(OneCase file, Trouble trouble, String remedyKey, String done) implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @RestQuery String show, @RestQuery String unit, @RestQuery String mine, @RestQuery String after) {
        String chosenUnit = Unit.valid(unit) ? unit : null;
        String owner = mine == null || mine.isEmpty() ? null : person.employeeId();
        Show pile = Show.of(show);
        Answer<CasePage> page = Answer.from(
                "recovery-service",
                () -> recovery.cases(pile.statuses(), chosenUnit, owner, pile.sort(), PAGE, blankToNull(after)));
        CaseFilters filters = new CaseFilters(pile, chosenUnit, owner != null, person.employeeId(), person.units());
        return new cases(
                filters,
                page.map(found -> folder.rows(found.items(), person)),
                page.here() && page.value().next() != null
                        ? filters.linkToNext(page.value().next())
                        : null,
                blankToNull(after) == null,
                person.has(Roles.EMPLOYEE),
                WATCHERS.stream().anyMatch(person::has));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath String id, @RestQuery String done) {
        return new one(folder.open(id, person), Trouble.NONE, keys.next(), Done.sentence(done));
    }

    /** Whoever comes back to the address of a form she sent finds the case. */
    @GET
    @Path("/{id}/{action}")
    public Response action(@RestPath String id) {
        return Response.seeOther(UriBuilder.fromPath("/cases/{id}").build(id)).build();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
