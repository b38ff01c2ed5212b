package io.makegood.e2e.faults;

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

    /** One with a mere acks=1 that gives up on a record after a while and goes on with the next, over a broker's death. */
    World sendingAndForgetting(int records) throws Exception {
        String topic = "forgetting.recovery";
        Map<String, Object> settings = Map.of(
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
        try (KafkaProducer<String, String> producer = producer(topic, settings)) {
            send(producer, topic, 1, records);
            producer.flush();
            rig.broker().kill();
            send(producer, topic, records + 1, 2 * records);
            // Until it has given up.
            producer.flush();
            rig.broker().start();
            send(producer, topic, 2 * records + 1, 3 * records);
            producer.flush();
        }
        return world(topic, read(topic));
    }

    /** The same over the same death, with the settings of Makegood's own. */
    World sendingPatiently(int records) throws Exception {
        String topic = "patient.recovery";
        Map<String, Object> settings = Map.of(
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
        try (KafkaProducer<String, String> producer = producer(topic, settings)) {
            send(producer, topic, 1, records);
            producer.flush();
            rig.broker().kill();
            send(producer, topic, records + 1, 2 * records);
            rig.broker().start();
            send(producer, topic, 2 * records + 1, 3 * records);
            producer.flush();
        }
        return world(topic, read(topic));
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
