package io.makegood.console.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What each of the four services lets operators see and do; the same in all of them. */
@Path("/")
public interface OperationsClient {

    @GET
    @Path("/operations/alarms")
    List<Alarm> alarms();

    @GET
    @Path("/operations/consumers")
    List<Consumer> consumers();

    @GET
    @Path("/outbox")
    Outbox outbox();

    @GET
    @Path("/outbox/parked")
    List<Parked> parked();

    @POST
    @Path("/outbox/parked/{subject}/unpark")
    void unpark(@PathParam("subject") String subject);

    @POST
    @Path("/outbox/republish")
    Republished republish(Map<String, Object> request);

    @GET
    @Path("/reconciliation")
    Reconciliation reconciliation();

    @GET
    @Path("/quarantine")
    QuarantinePage quarantine(@QueryParam("limit") int limit, @QueryParam("after") String after);

    @GET
    @Path("/quarantine/{id}")
    Quarantined quarantined(@PathParam("id") long id);

    @POST
    @Path("/quarantine/{id}/replay")
    Replayed replay(@PathParam("id") long id);

    @POST
    @Path("/quarantine/{id}/drop")
    void drop(@PathParam("id") long id);

    @GET
    @Path("/operator-actions")
    ActionPage actions(@QueryParam("limit") int limit);

    record Alarm(String code, String text) {}

    record Consumer(String group, long lag, long stalledSeconds) {}

    record Outbox(long unsent, long oldestSeconds, long parked, long maxEvents, boolean isFull) {}

    record Parked(String subject, String reason, Instant parkedAt, long events) {}

    record Republished(int events) {}

    record Reconciliation(Instant from, Instant to, List<Told> told, List<Heard> heard) {}

    record Told(Instant hour, String topic, long accepted, long published, long unsent, long parked, boolean addsUp) {}

    record Heard(
            Instant hour,
            String topic,
            String consumer,
            long applied,
            long ignored,
            long quarantined,
            long duplicates,
            long idReused) {}

    record QuarantinePage(List<Quarantined> items, String next) {}

    record Quarantined(
            long id,
            String consumer,
            String topic,
            int partition,
            long offset,
            String subject,
            String reason,
            String detail,
            String state,
            Instant heldAt,
            Instant resolvedAt,
            String resolvedBy,
            int size,
            List<Header> headers,
            String key,
            String valueText,
            String valueHex) {}

    record Header(String name, String value) {}

    record Replayed(int replayed, int held) {}

    record ActionPage(List<Action> items, String next) {}

    record Action(long id, Instant at, String by, String action, String subject, String detail) {}
}
