package io.makegood.console.today;

import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.Person;
import io.makegood.console.web.Roles;
import io.makegood.console.web.Unit;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;

/** The first page of the day. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
public class TodayPages {
    private final Board board;
    private final Person person;
    private final Clock clock;
    private final ConsoleConfig config;

    public TodayPages(Board board, Person person, Clock clock, ConsoleConfig config) {
        this.board = board;
        this.person = person;
        this.clock = clock;
        this.config = config;
    }

    /** Everything on the page. */
    public record today(Board.View board) implements TemplateInstance {}

    @GET
    public TemplateInstance today(
            @RestQuery String unit,
            @RestQuery String period,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String metric) {
        Period chosen = Period.of(period, from, to, clock, config.timeZone());
        String chosenUnit = Unit.valid(unit) ? unit : null;
        return new today(board.view(chosenUnit, chosen, Metric.named(metric).orElse(Metric.NPS), person));
    }
}
