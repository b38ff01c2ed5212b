package io.makegood.console.operations;

import io.makegood.console.world.Services;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the four services say of themselves. */
final class OperationsFixtures {
    static final List<String> SERVICES = List.of("feedback", "recovery", "recognition", "analytics");

    /** When the hour of {@link #told} is long over. */
    static final Instant EVENING = Instant.parse("2026-11-21T23:30:00Z");

    private OperationsFixtures() {}

    static void allIsWell() {
        for (String service : SERVICES) {
            Services.answer("GET /" + service + "/operations/alarms", "[]");
            Services.answer("GET /" + service + "/operations/consumers", "[]");
            Services.answer(
                    "GET /" + service + "/outbox",
                    "{\"unsent\":0,\"oldestSeconds\":0,\"parked\":0,\"maxEvents\":10,\"isFull\":false}");
            Services.answer("GET /" + service + "/outbox/parked", "[]");
            Services.answer("GET /" + service + "/quarantine", "{\"items\":[]}");
            Services.answer("GET /" + service + "/operator-actions", "{\"items\":[]}");
            Services.answer("GET /" + service + "/reconciliation", part("", ""));
        }
    }

    /** Its process does not answer. */
    static void away(String service) {
        Services.fail("GET /" + service + "/outbox");
        databaseAway(service);
        Services.fail("GET /" + service + "/operations/consumers");
    }

    /** What it knows from memory it still says. */
    static void databaseAway(String service) {
        for (String part : List.of("operations/alarms", "outbox/parked", "quarantine", "operator-actions")) {
            Services.fail("GET /" + service + "/" + part);
        }
        Services.fail("GET /" + service + "/reconciliation");
    }

    static String part(String told, String heard) {
        return """
                {"from":"2026-11-21T00:00:00Z","to":"2026-11-22T00:00:00Z","told":[%s],"heard":[%s]}""".formatted(told, heard);
    }

    static String told(long accepted, long published, boolean addsUp) {
        return """
                {"hour":"2026-11-21T09:00:00Z","topic":"makegood.feedback","accepted":%d,"published":%d,"unsent":0,"parked":0,"addsUp":%s}""".formatted(accepted, published, addsUp);
    }

    static String lag(String group, long lag) {
        return "[{\"group\":\"%s\",\"lag\":%d,\"stalledSeconds\":0}]".formatted(group, lag);
    }

    /** What became of contacts in each of two hours. */
    static String contacts() {
        return Stream.of(8, 9).map(hour -> """
                {"hour":"2026-11-21T%02d:00:00Z","topic":"makegood.contacts","consumer":"feedback.contacts","applied":20,
                 "ignored":1,"quarantined":2,"duplicates":3,"idReused":%d}""".formatted(hour, hour)).collect(Collectors.joining(","));
    }

    static String heard(long applied) {
        return """
                {"hour":"2026-11-21T09:00:00Z","topic":"makegood.feedback","consumer":"recovery.cases","applied":%d,"ignored":0,
                 "quarantined":0,"duplicates":0,"idReused":0}""".formatted(applied);
    }
}
