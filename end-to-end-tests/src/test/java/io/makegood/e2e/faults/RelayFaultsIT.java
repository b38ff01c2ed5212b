package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.World;
import io.makegood.e2e.faults.check.World.Told;
import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Submission;
import io.makegood.e2e.faults.proxy.FaultProxy;
import io.makegood.e2e.faults.proxy.Then;
import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Pace;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.events.Topic;
import io.makegood.localstack.People;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever brings events to Kafka freezes, is overtaken, or meets one that can never be sent. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayFaultsIT {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration LEEWAY = Duration.ofSeconds(5);
    /** Enough for a usual event, or for some. */
    private static final int SMALL = 4_000;

    private static final Duration LATENCY = Duration.ofMillis(10);
    private static final String OWNER = "select owner from outbox_lease where expires_at > clock_timestamp()";

    private final Stage stage = Stage.shared();

    @Test
    @Tag("full")
    void t6_a_relay_that_froze_with_the_lease_is_replaced_and_does_no_harm_when_it_returns() throws Exception {
        // Given: what it sends is on the way, and does not arrive
        long before = stage.look().doublesOnTopics();
        Trial trial = Trial.underLoad(stage, "T6 SIGSTOP of the sending relay for 30 s (scaled), then SIGCONT", 30);
        Replica holder = Watched.sending(stage.doors(), Then.HOLD).first();
        // Nobody waits any more for the other one to send.
        stage.doors().stream()
                .filter(door -> door != holder)
                .forEach(door -> door.toKafka().clear());
        String owner = owner();

        // When: another one has taken over, and it wakes up with all that it was about to do
        holder.process().pause();
        await().atMost(LEASE.plus(LEEWAY)).until(() -> owner() != null && !owner.equals(owner()));
        Outage.lasts(Duration.ofSeconds(30));
        trial.awaitAccepted(20);
        holder.process().resume();
        holder.toKafka().clear();

        // Then
        trial.over();
        assertThat(trial.attest().doublesOnTopics())
                .as("sent by both, or the test did not hit")
                .isGreaterThan(before);
    }

    private String owner() throws SQLException {
        return Kept.text(stage.rig(), "feedback", OWNER);
    }

    @Test
    @Tag("quick")
    void t7_both_replicas_write_the_same_aggregates_and_each_stays_in_order() {
        // Given
        Trial trial = Trial.of(stage, "T7 two writers of the same hot cases, one of them slow");
        Map<String, Long> before = stories(stage.look());
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Submission> complaints = IntStream.range(0, Pace.times(4_000))
                .mapToObj(i -> stage.shop().complaintOf("hot-" + i % 20))
                .toList();

        // When: what one of them writes is committed long after its ids were given
        FaultProxy slow = stage.rig().replica("recovery", 1).toDatabase();
        slow.slow(LATENCY);
        complaints.stream()
                .map(one -> CompletableFuture.runAsync(() -> trial.sender().sendUntilTaken(one, () -> true), writers))
                .toList()
                .forEach(CompletableFuture::join);
        writers.shutdown();
        slow.clear();

        // Then
        trial.over();
        World world = trial.attest();
        Map<String, Long> hot = stories(world);
        hot.keySet().removeAll(before.keySet());
        assertThat(hot.values()).as("versions of the hot cases").hasSize(20).allMatch(n -> n > Pace.times(4_000) / 40);
    }

    /** How many events each case has. */
    private static Map<String, Long> stories(World world) {
        return world.told.stream()
                .filter(told -> told.service().equals("recovery"))
                .collect(Collectors.groupingBy(Told::subject, HashMap::new, Collectors.counting()));
    }

    @Test
    @Tag("full")
    void t39_an_event_that_can_never_be_sent_stops_its_own_aggregate_only() throws Exception {
        // Given
        String poisoned = UUID.randomUUID().toString();
        Trial trial = Trial.underLoad(stage, "T39 a poisoned row in the outbox", 30);

        // When
        Kept.execute(stage.rig(), "feedback", """
                insert into outbox (shard, topic, subject, event_id, ce_type, ce_source, ce_time, correlation_id,
                                    agg_version, data)
                values (0, 'not a topic!', '%1$s', '%1$s', 't', 's', now(), 'c', 1, '{}')""".formatted(poisoned));

        // Then
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> parked(poisoned) != null);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> stage.doors().get(0).status("/q/health/well") == 503);
            assertThat(stage.alarms(stage.doors().get(0))).containsKey("OUTBOX_PARKED");
            trial.awaitAccepted(100);
        } finally {
            Kept.execute(
                    stage.rig(),
                    "feedback",
                    "delete from outbox where subject = '" + poisoned + "'",
                    "delete from outbox_parked where subject = '" + poisoned + "'");
        }
        trial.over();
        trial.attest();
    }

    @Test
    @Tag("full")
    void t39_an_event_that_is_too_large_waits_alone_and_arrives_once_it_may() throws Exception {
        // Given
        Trial trial = Trial.of(stage, "T39 an event that is too large for its topic");
        topicTakes(Integer.toString(SMALL));
        String large = trial.sender().attempt(stage.shop().answerAbout(100)).text("feedbackId");

        // When
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> parked(large) != null);
            for (int i = 0; i < 5; i++) {
                trial.sender().attempt(stage.shop().answer(Kind.COMPLAINT, 1));
            }
            assertThat(parked(large)).isEqualTo("RecordTooLargeException");
            await().atMost(Duration.ofSeconds(30)).until(() -> unsent().equals("1"));
        } finally {
            topicTakes(null);
        }

        // Then
        assertThat(unpark(large)).isBetween(200, 204);
        trial.over();
        trial.attest();
    }

    /** Of one record or a few together; null for as much as usual. */
    private void topicTakes(String bytes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.FEEDBACK.topicName());
        AlterConfigOp change = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", bytes),
                bytes == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET);
        try (Admin admin = stage.rig().broker().admin()) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private String unsent() throws SQLException {
        return Kept.text(stage.rig(), "feedback", "select count(*) from outbox");
    }

    private int unpark(String subject) throws IOException {
        Map<String, String> olga =
                Map.of("Authorization", "Bearer " + stage.rig().mint().of(People.named("olga")));
        String url = stage.doors().get(0).url() + "/outbox/parked/" + subject + "/unpark";
        return Door.ask("POST", url, olga, null, Duration.ofSeconds(10)).status();
    }

    private String parked(String subject) throws SQLException {
        return Kept.text(stage.rig(), "feedback", "select reason from outbox_parked where subject = ?", subject);
    }
}
