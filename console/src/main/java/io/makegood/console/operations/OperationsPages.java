package io.makegood.console.operations;

import io.makegood.console.operations.OperationsClient.Quarantined;
import io.makegood.console.web.Roles;
import io.makegood.console.web.When;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** For operators: whether everything flows, and what waits for them. */
@Path("/operations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.OPS)
public class OperationsPages {
    private final OperationsDesk desk;

    public OperationsPages(OperationsDesk desk) {
        this.desk = desk;
    }

    /** The page. */
    public record operations(OperationsBoard board) implements TemplateInstance {}

    /** One record in quarantine, as it came. */
    public record quarantined(
            String service, Quarantined record, QuarantineWords words, When heldAt, When resolvedAt, String trouble)
            implements TemplateInstance {}

    @GET
    public TemplateInstance page(@RestQuery String done, @RestQuery long count, @RestQuery long left) {
        return new operations(desk.board("", OperationsDone.sentence(done, count, left)));
    }

    @GET
    @Path("/{service}/quarantine/{id:\\d{1,18}}")
    public TemplateInstance one(@RestPath String service, @RestPath long id) {
        return record(service, id, "");
    }

    /** Whoever comes back to the address of a form she sent finds the record. */
    @GET
    @Path("/{service}/quarantine/{id:\\d{1,18}}/{action:replay|drop}")
    public Response action(@RestPath String service, @RestPath long id) {
        return Response.seeOther(UriBuilder.fromPath("/operations/{service}/quarantine/{id}")
                        .build(service, id))
                .build();
    }

    /** The same for what is done to a service. */
    @GET
    @Path("/{service}/{action:unpark|republish}")
    public Response action(@RestPath String service) {
        return Response.seeOther(URI.create("/operations")).build();
    }

    TemplateInstance record(String service, long id, String trouble) {
        Quarantined record = desk.client(service).quarantined(id);
        return new quarantined(
                service,
                record,
                QuarantineWords.of(record.reason()),
                desk.when(record.heldAt()),
                desk.when(record.resolvedAt()),
                trouble);
    }
}
