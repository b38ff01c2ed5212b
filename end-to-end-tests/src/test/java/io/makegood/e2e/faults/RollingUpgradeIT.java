package io.makegood.e2e.faults;

import static io.makegood.e2e.faults.Stranger.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.faults.check.World.Bad;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.events.EventHeaders;
import io.makegood.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * While a new version goes out, readers of this one meet what they have never heard of. Two releases do not exist yet, so the
 * later one is played by somebody who writes what it would.
 */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RollingUpgradeIT {

    private static final String FEEDBACK = Topic.FEEDBACK.topicName();

    private final Stage stage = Stage.shared();

    @Test
    @Tag("soak")
    void t40_fields_and_types_of_a_later_version_harm_nobody_while_replicas_are_replaced() throws Exception {
        // Given
        Trial trial = Trial.underLoad(stage, "T40 new fields and types during a rolling upgrade", 30);
        String contact = UUID.randomUUID().toString();

        // When: one after the other is replaced, and those that remain hear the later version
        try (Stranger later = new Stranger(stage.rig())) {
            for (Replica replica : stage.rig().replicas()) {
                replica.process().stop(Duration.ofSeconds(20));
                speaks(later);
                replica.start();
                replica.awaitReady();
                speaks(later);
            }
            byte[] more = withNewField(contact);
            notBad(later.writes(FEEDBACK, 0, contact, more, headers("contact-recorded.v1", contact), Set.of()));
        }
        trial.awaitAccepted(200);

        // Then
        trial.over();
        trial.attest();
        assertThat(Kept.text(
                        stage.rig(),
                        "analytics",
                        "select event_id from inbox where consumer = 'analytics.facts' and event_id = ?",
                        contact))
                .isEqualTo(contact);
    }

    private void speaks(Stranger later) throws Exception {
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
            String id = UUID.randomUUID().toString();
            notBad(later.writes(FEEDBACK, partition, id, newType(), headers("feedback-weighed.v1", id), Set.of()));
            notBad(later.writes(
                    FEEDBACK, partition, id, newType(), headers("feedback-received.v2", id + "-2"), Set.of()));
        }
    }

    /** Nothing of it may be in anybody's quarantine. */
    private void notBad(Bad strange) {
        stage.observer().expectInQuarantine(strange);
    }

    private byte[] withNewField(String contact) {
        return """
                {"contactId":"%s","kind":"delivery","unit":"%s","occurredAt":"2026-11-07T16:05:00Z","weather":{"rain":true}}""".formatted(contact, stage.shop().unit()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] newType() {
        return "{\"weight\":3,\"of\":{\"later\":[true]}}".getBytes(StandardCharsets.UTF_8);
    }

    private static List<Header> headers(String type, String id) {
        return List.of(
                header(EventHeaders.SPEC_VERSION, "1.0"),
                header(EventHeaders.TYPE, "io.makegood.feedback." + type),
                header(EventHeaders.SOURCE, Topic.FEEDBACK.source()),
                header(EventHeaders.ID, id),
                header(EventHeaders.SUBJECT, id),
                header(EventHeaders.CORRELATION_ID, id),
                header(EventHeaders.AGG_VERSION, "1"),
                header(EventHeaders.TIME, Instant.now().toString()),
                header(EventHeaders.CONTENT_TYPE, "application/json"));
    }
}
