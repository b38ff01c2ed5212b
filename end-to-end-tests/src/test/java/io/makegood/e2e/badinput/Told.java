package io.makegood.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Person;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What services of ours tell on their topics, and who listens. */
enum Told {
    /** Of somebody unhappy. */
    FEEDBACK(EventType.FEEDBACK_RECEIVED, "feedbackId", "recovery", "recognition", "analytics") {
        @Override
        void mustBeHeard(String unit, String id) {
            assertThat(Topics.about(EventType.COMPLAINT_OPENED, "feedbackId", id))
                    .hasSize(1);
            // Only what is known can be evidence.
            assertThat(nominated(id)).isIn(201, 409);
            mustBeNews(unit, id);
        }
    },
    /** About a customer whom nobody knows, and who is therefore not asked. */
    RECOVERY_CHECK(EventType.RECOVERY_CHECK_REQUESTED, "caseId", "feedback", "analytics") {
        @Override
        void mustBeHeard(String unit, String id) {
            assertThat(Topics.about(EventType.INVITATION_SUPPRESSED, "caseId", id))
                    .hasSize(1);
        }
    },
    RECOVERED(EventType.SERVICE_RECOVERED, "caseId", "recognition", "analytics") {
        @Override
        void mustBeHeard(String unit, String id) {
            assertThat(Topics.events(event -> event.is(EventType.EMPLOYEE_RECOGNIZED)
                            && id.equals(
                                    event.data().path("evidence").path("id").textValue())))
                    .hasSize(1);
            mustBeNews(unit, id);
        }
    },
    RECOGNIZED(EventType.EMPLOYEE_RECOGNIZED, "recognitionId", "analytics") {
        @Override
        void mustBeHeard(String unit, String id) {
            mustBeNews(unit, id);
        }
    };

    private final EventType type;
    private final String idField;
    private final List<String> listeners;

    Told(EventType type, String idField, String... listeners) {
        this.type = type;
        this.idField = idField;
        this.listeners = List.of(listeners);
    }

    /** Fails until each listener knows of it; of a recovery check analytics makes nothing that could be seen. */
    abstract void mustBeHeard(String unit, String id);

    String topic() {
        return type.topic().topicName();
    }

    List<String> listeners() {
        return listeners;
    }

    /**
     * It happens now, in this unit, with an employee of its own. It is told as if two days ago: its owner knows nothing of
     * it, and the ledger of the last day would not add up.
     */
    Draft draft(String unit, String id) {
        Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String now = time.toString();
        return Draft.event(
                type,
                id,
                time.minus(2, ChronoUnit.DAYS),
                Map.of(
                        idField,
                        id,
                        "unit",
                        unit,
                        "customerId",
                        Company.anId(),
                        "employeeId",
                        "e-" + id,
                        "recoveredBy",
                        "e-" + id,
                        "occurredAt",
                        now,
                        "receivedAt",
                        now));
    }

    private static void mustBeNews(String unit, String id) {
        assertThat(Person.xena()
                        .asks("analytics")
                        .get("/activity?limit=200&unit=" + unit)
                        .asString())
                .contains(id);
    }

    private static int nominated(String feedbackId) {
        return Person.xena()
                .asks("recognition")
                .header("Idempotency-Key", Company.anId())
                .body(Map.of(
                        "employeeId",
                        "e-eve",
                        "behaviour",
                        "made-my-day",
                        "evidence",
                        Map.of("kind", "FEEDBACK", "id", feedbackId)))
                .post("/recognitions")
                .statusCode();
    }
}
