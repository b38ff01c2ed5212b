package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Person;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The three services that listen to what the feedback service tells. */
final class Listeners {

    static final String TOPIC = Topic.FEEDBACK.topicName();

    private static final List<String> SERVICES = List.of("recovery", "recognition", "analytics");
    private static final Duration SOON = Duration.ofSeconds(60);

    private Listeners() {}

    /** What nobody can read, and an unhappy answer behind it: the one is set aside by all three, the other one is heard. */
    static void passOverGarbageOn(int partition, Sender sender) {
        String feedbackId = Company.anId();
        byte[] garbage = ("nothing " + feedbackId).getBytes(UTF_8);
        Draft good = Draft.feedback(Company.aUnit(), feedbackId);
        Draft bad = Draft.feedback(Company.aUnit(), Company.anId()).value(garbage);
        RecordMetadata place = Sender.place(sender.send(bad, TOPIC, partition));
        sender.send(good, TOPIC, partition);
        await().atMost(SOON).untilAsserted(() -> mustHaveHeard(feedbackId));
        SERVICES.forEach(service -> mustHold(service, place, garbage));
    }

    private static void mustHold(String service, RecordMetadata place, byte[] garbage) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Held.at(service, TOPIC, place.partition(), place.offset()))
                        .as(service)
                        .singleElement()
                        .satisfies(held -> {
                            assertThat(held.reason()).isEqualTo("UNREADABLE");
                            assertThat(held.value()).isEqualTo(garbage);
                        }));
    }

    private static void mustHaveHeard(String feedbackId) {
        assertThat(Topics.about(EventType.COMPLAINT_OPENED, "feedbackId", feedbackId))
                .hasSize(1);
        assertThat(nominated(feedbackId)).isIn(201, 409);
        assertThat(Person.xena().asks("analytics").get("/activity?limit=200").asString())
                .contains(feedbackId);
    }

    /** Only what is known can be evidence. */
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
