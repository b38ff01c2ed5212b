package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Makegood;
import io.makegood.localstack.People;
import java.time.Instant;
import java.util.function.Supplier;

/** What staff do with the services, each by somebody who may. */
enum StaffDoor implements Entrance {
    CASES("recovery", "mia", 200, () -> Call.get("/recovery-cases?limit=1")),
    NEW_CASE(
            "recovery",
            "mia",
            201,
            () -> Call.post("/recovery-cases").header("Idempotency-Key: @ID@"),
            () -> "{\"unit\":\"" + Shop.open().unit() + "\",\"severity\":\"LOW\",\"summary\":\"she said @M@\"}"),
    NOTE(
            "recovery",
            "mia",
            200,
            () -> Call.post("/recovery-cases/" + Case.open().id() + "/notes"),
            () -> "{\"kind\":\"CONTACT\",\"text\":\"called @M@\"}"),
    REMEDY(
            "recovery",
            "mia",
            201,
            () -> Call.post("/recovery-cases/" + Case.open().id() + "/remedies").header("Idempotency-Key: @ID@"),
            () -> "{\"kind\":\"flowers\",\"note\":\"with @M@\"}"),
    OWNER("owner", 200, "{\"reason\":\"she knows me @M@\"}"),
    APOLOGY(
            "apology",
            200,
            "{\"acknowledge\":\"@M@\",\"own\":\"ours\",\"remedy\":\"flowers\",\"precaution\":\"a lid\"}"),
    FIX("fix", 200, "{\"summary\":\"put right @M@\"}"),
    CLOSURE("closure", 409, "{\"reason\":\"it is not fixed @M@\"}"),
    DUTY(
            "recovery",
            "mia",
            200,
            () -> Call.post("/duty-owners/" + Shop.open().unit()).by("PUT"),
            () -> "{\"ownerId\":\"e-anna\"}"),
    SURVEYS(
            "feedback",
            "adam",
            201,
            () -> Call.post("/surveys"),
            () -> "{\"title\":\"How was @M@?\",\"unit\":\"" + Shop.open().unit()
                    + "\",\"questions\":[{\"id\":\"recommend\",\"text\":\"And?\",\"metric\":\"NPS\"}]}"),
    INTEGRATION(
            "feedback",
            "adam",
            200,
            () -> Call.post("/integrations/i-" + Shop.open().survey()).by("PUT"),
            () -> "{\"title\":\"Till @M@\",\"units\":[\"" + Shop.open().unit() + "\"]}"),
    API_KEY(
            "feedback",
            "adam",
            201,
            () -> Call.post("/api-keys"),
            () -> "{\"integration\":\"" + Case.anIntegration()
                    + "\",\"title\":\"@M@\",\"scopes\":[\"feedback:write\"]}"),
    REVOCATION(
            "feedback",
            "adam",
            404,
            () -> Call.post("/api-keys/" + Company.anId()).by("DELETE")),
    SURVEY_LIST("feedback", "mia", 200, () -> Call.get("/surveys")),
    SURVEY_CLOSURE("feedback", "adam", 200, () -> Call.post("/surveys/" + Shop.closed() + "/closure")),
    FEEDBACK_LIST("feedback", "mia", 200, () -> Call.get("/feedback?limit=1")),
    RECOGNITIONS("recognition", "mia", 200, () -> Call.get("/recognitions?limit=1")),
    NOMINATION(
            "recognition",
            "anna",
            422,
            () -> Call.post("/recognitions").header("Idempotency-Key: @ID@"),
            () ->
                    "{\"employeeId\":\"e-eve\",\"behaviour\":\"made-my-day\",\"evidence\":{\"kind\":\"FEEDBACK\",\"id\":\""
                            + Company.anId() + "\"}}"),
    CONFIRMATION("recognition", "mia", 404, () -> Call.post("/recognitions/" + Company.anId() + "/confirmation")),
    REJECTION(
            "recognition",
            "mia",
            404,
            () -> Call.post("/recognitions/" + Company.anId() + "/rejection"),
            () -> "{\"reason\":\"NOT_GENUINE\"}"),
    POINTS("recognition", "eve", 200, () -> Call.get("/employees/e-eve/points?limit=1")),
    METRICS("analytics", "mia", 200, () -> Call.get("/metrics")),
    BY_UNIT("analytics", "mia", 200, () -> Call.get("/metrics/by-unit?limit=1")),
    BY_PERIOD("analytics", "mia", 200, () -> Call.get("/metrics/by-period?limit=1")),
    BY_EMPLOYEE("analytics", "mia", 200, () -> Call.get("/metrics/by-employee?limit=1")),
    ACTIVITY("analytics", "mia", 200, () -> Call.get("/activity?limit=1")),
    REBUILD("analytics", "olga", 202, () -> Call.post("/rebuilds")),
    REPUBLISH(
            "recognition",
            "olga",
            200,
            () -> Call.post("/outbox/republish"),
            () -> "{\"since\":\"" + Instant.now() + "\"}"),
    PARKED("recognition", "olga", 200, () -> Call.get("/outbox/parked?limit=1")),
    UNPARK("feedback", "olga", 404, () -> Call.post("/outbox/parked/" + Company.anId() + "/unpark")),
    REPLAY("recovery", "olga", 404, () -> Call.post("/quarantine/999999999999/replay")),
    DROP("analytics", "olga", 404, () -> Call.post("/quarantine/999999999999/drop")),
    QUARANTINE_OF_FEEDBACK("feedback", "olga", 200, () -> Call.get("/quarantine?limit=1")),
    QUARANTINE_OF_RECOVERY("recovery", "olga", 200, () -> Call.get("/quarantine?limit=1")),
    QUARANTINE_OF_RECOGNITION("recognition", "olga", 200, () -> Call.get("/quarantine?limit=1")),
    QUARANTINE_OF_ANALYTICS("analytics", "olga", 200, () -> Call.get("/quarantine?limit=1")),
    DEEDS_OF_FEEDBACK("feedback", "otto", 200, () -> Call.get("/operator-actions?limit=1")),
    DEEDS_OF_RECOVERY("recovery", "otto", 200, () -> Call.get("/operator-actions?limit=1")),
    DEEDS_OF_RECOGNITION("recognition", "otto", 200, () -> Call.get("/operator-actions?limit=1")),
    DEEDS_OF_ANALYTICS("analytics", "otto", 200, () -> Call.get("/operator-actions?limit=1")),
    RECONCILIATION_OF_FEEDBACK("feedback", "otto", 200, StaffDoor::reconciliation),
    RECONCILIATION_OF_RECOVERY("recovery", "otto", 200, StaffDoor::reconciliation),
    RECONCILIATION_OF_RECOGNITION("recognition", "otto", 200, StaffDoor::reconciliation),
    RECONCILIATION_OF_ANALYTICS("analytics", "otto", 200, StaffDoor::reconciliation);

    private final String service;
    private final String person;
    private final int goodStatus;
    private final Supplier<Call> call;
    private final Supplier<String> goodBody;

    /** What is done to a case and ends its state; null elsewhere. */
    private final String deed;

    StaffDoor(String deed, int goodStatus, String goodBody) {
        this("recovery", "mia", goodStatus, () -> Call.post(Case.spare().path(deed)), () -> goodBody, deed);
    }

    StaffDoor(String service, String person, int goodStatus, Supplier<Call> call) {
        this(service, person, goodStatus, call, null);
    }

    StaffDoor(String service, String person, int goodStatus, Supplier<Call> call, Supplier<String> goodBody) {
        this(service, person, goodStatus, call, goodBody, null);
    }

    StaffDoor(
            String service,
            String person,
            int goodStatus,
            Supplier<Call> call,
            Supplier<String> goodBody,
            String deed) {
        this.service = service;
        this.person = person;
        this.goodStatus = goodStatus;
        this.call = call;
        this.goodBody = goodBody;
        this.deed = deed;
    }

    private static Call reconciliation() {
        return Call.get("/reconciliation?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z");
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public int goodStatus() {
        return goodStatus;
    }

    @Override
    public Call with(String body) {
        Call signedIn = by(person);
        return goodBody == null ? signedIn : signedIn.json(body);
    }

    @Override
    public String goodBody() {
        return goodBody == null ? "" : goodBody.get();
    }

    /** What can be done to a case once is done to a new one. */
    @Override
    public Call good() {
        Call good = with(goodBody());
        return deed == null ? good : good.to(Case.another().path(deed));
    }

    /** Without a body, by somebody else. */
    Call by(String name) {
        return withToken(Makegood.running().mint().of(People.named(name)));
    }

    Call withToken(String token) {
        return nobody().header("Authorization: Bearer " + token);
    }

    Call nobody() {
        return call.get();
    }
}
