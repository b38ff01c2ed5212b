package io.makegood.kit.quarantine;

import static io.makegood.kit.KitFixtures.NOON;
import static io.makegood.kit.KitFixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.kit.inbox.RawRecord;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** When a record is one that is held already. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceTest {

    @Inject
    Quarantine quarantine;

    @Test
    void a_record_that_is_delivered_again_is_held_once() {
        String topic = "kit." + anId();

        assertThat(hold(record(topic, NOON))).isTrue();
        assertThat(hold(record(topic, NOON))).isFalse();
        assertThat(hold(record(topic, null))).isTrue();
        assertThat(hold(record(topic, null))).isFalse();
    }

    @Test
    void a_record_of_a_topic_that_was_made_again_is_held_beside_the_one_that_had_its_place() {
        String topic = "kit." + anId();
        hold(record(topic, NOON));

        boolean held = hold(record(topic, NOON.plusSeconds(1)));

        assertThat(held).isTrue();
    }

    private boolean hold(RawRecord record) {
        return quarantine.hold("kit.place", record, null, QuarantineReason.UNREADABLE, "it is no JSON");
    }

    private static RawRecord record(String topic, Instant timestamp) {
        return new RawRecord(topic, 0, 7, timestamp, null, List.of(), "x".getBytes(StandardCharsets.UTF_8));
    }
}
