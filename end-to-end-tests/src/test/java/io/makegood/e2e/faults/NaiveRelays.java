package io.makegood.e2e.faults;

import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.World;
import io.makegood.e2e.faults.check.World.Told;
import io.makegood.e2e.faults.rig.Rig;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How relays are written that nobody has broken yet. What they have sent, as the check sees it. */
final class NaiveRelays {

    private static final String SUBJECT = "control";

    private static final String FORGETTING = "forgetting.recovery";
    private static final String PATIENT = "patient.recovery";

    private static final Map<String, Object> FORGETFUL = Map.of(
            "acks",
            "1",
            "enable.idempotence",
            false,
            "request.timeout.ms",
            500,
            "delivery.timeout.ms",
            1_000,
            "linger.ms",
            0,
            // Without a broker it may forget where the topic is, and ask for each record anew.
            "max.block.ms",
            2_000);

    private static final Map<String, Object> OURS = Map.of(
            "acks",
            "all",
            "enable.idempotence",
            true,
            "delivery.timeout.ms",
            Integer.MAX_VALUE,
            "linger.ms",
            1_000,
            "max.block.ms",
            5_000);

    private final Rig rig;

    NaiveRelays(Rig rig) {
        this.rig = rig;
    }

    /** Two of them, each of which takes the rows that the other has not locked; the second is the quicker one. */
    World skippingLocked(int rows) throws SQLException {
        Kept.execute(
                rig,
                "feedback",
                "create table control_outbox (version bigint primary key)",
                "insert into control_outbox select generate_series(1, " + rows + ")");
        try (Connection slow = rig.database().connectAsSuperuser("feedback");
                Connection quick = rig.database().connectAsSuperuser("feedback")) {
            slow.setAutoCommit(false);
            quick.setAutoCommit(false);
            List<Long> first = taken(slow, rows / 2);
            List<Long> sent = new ArrayList<>(taken(quick, rows / 2));
            sent.addAll(first);
            return world("skipping.recovery", sent);
        } finally {
            Kept.execute(rig, "feedback", "drop table control_outbox");
        }
    }

    private static List<Long> taken(Connection relay, int limit) throws SQLException {
        List<Long> versions = new ArrayList<>();
        try (ResultSet row = relay.createStatement()
                .executeQuery("delete from control_outbox where version in (select version from control_outbox"
                        + " order by version limit " + limit + " for update skip locked) returning version")) {
            while (row.next()) {
                versions.add(row.getLong(1));
            }
        }
        versions.sort(null);
        return versions;
    }

    /** What stands on the topics of two senders after the same death of the broker. */
    record OverADeath(World forgetting, World patient) {}

    /** One has our settings; the other a mere acks=1, and gives up on a record after a while and goes on with the next. */
    OverADeath sendingOverADeath(int records) throws Exception {
        try (KafkaProducer<String, String> forgetting = producer(FORGETTING, FORGETFUL);
                KafkaProducer<String, String> patient = producer(PATIENT, OURS)) {
            send(forgetting, FORGETTING, 1, records);
            send(patient, PATIENT, 1, records);
            forgetting.flush();
            patient.flush();
            rig.broker().kill();
            send(patient, PATIENT, records + 1, 2 * records);
            send(forgetting, FORGETTING, records + 1, 2 * records);
            // Until it has given up.
            forgetting.flush();
            rig.broker().start();
            send(forgetting, FORGETTING, 2 * records + 1, 3 * records);
            send(patient, PATIENT, 2 * records + 1, 3 * records);
            forgetting.flush();
            patient.flush();
            // What it forgot is seen to be missing only before something that it did not.
            AtomicInteger version = new AtomicInteger(3 * records);
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> forgetting
                            .send(new ProducerRecord<>(
                                    FORGETTING, SUBJECT, Integer.toString(version.incrementAndGet())))
                            .get()
                            .hasOffset());
        }
        return new OverADeath(world(FORGETTING, read(FORGETTING)), world(PATIENT, read(PATIENT)));
    }

    private KafkaProducer<String, String> producer(String topic, Map<String, Object> settings) throws Exception {
        try (Admin admin = rig.broker().admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", rig.broker().bootstrapServers());
        return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
    }

    private static void send(KafkaProducer<String, String> producer, String topic, int from, int to) {
        for (int version = from; version <= to; version++) {
            producer.send(new ProducerRecord<>(topic, SUBJECT, Integer.toString(version)));
        }
    }

    private List<Long> read(String topic) {
        TopicPartition only = new TopicPartition(topic, 0);
        List<Long> versions = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", rig.broker().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only)).get(only);
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> versions.add(Long.parseLong(record.value())));
            }
        }
        return versions;
    }

    private static World world(String topic, List<Long> sent) {
        World world = new World();
        for (int offset = 0; offset < sent.size(); offset++) {
            long version = sent.get(offset);
            world.told.add(new Told(topic, 0, offset, "event-" + version, "fact", SUBJECT, version, null));
        }
        world.streams.put("recovery/" + SUBJECT, (long) sent.size() * 3);
        return world;
    }
}
