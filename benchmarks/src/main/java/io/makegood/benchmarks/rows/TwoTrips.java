package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.figures.Latencies;
import io.makegood.benchmarks.stand.Stand;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The floor of row 6: twice a durable commit and a trip through Kafka, nothing else. That is the least that an answer needs
 * to become a case that others can read of.
 */
final class TwoTrips implements AutoCloseable {

    private static final String NAME = "twotrips";
    private static final String PAYLOAD = "x".repeat(600);
    private static final long PAUSE_MILLIS = 20;
    private static final int WARM_UPS = 500;

    private final Connection connection;
    private final PreparedStatement insert;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private volatile boolean goesOn;
    private Thread walking;
    private Latencies latencies;

    TwoTrips(Stand stand) throws SQLException, InterruptedException {
        stand.databases().create(NAME);
        stand.databases().run(NAME, "create table kept (id bigint generated always as identity, content text)");
        connection = stand.databases().connect(NAME);
        insert = connection.prepareStatement("insert into kept (content) values (?)");
        insert.setString(1, PAYLOAD);
        createTopic(stand.brokers());
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        stand.brokers(),
                        "acks",
                        "all",
                        "enable.idempotence",
                        "true",
                        "linger.ms",
                        "0"),
                new StringSerializer(),
                new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stand.brokers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(List.of(new TopicPartition(NAME, 0)));
    }

    private static void createTopic(String brokers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(NAME, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    void warmUp() throws SQLException {
        for (int i = 0; i < WARM_UPS; i++) {
            walk();
        }
    }

    private void walk() throws SQLException {
        for (int trip = 0; trip < 2; trip++) {
            insert.executeUpdate();
            producer.send(new ProducerRecord<>(NAME, PAYLOAD));
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    void begin() {
        latencies = new Latencies();
        goesOn = true;
        walking = new Thread(this::walkOn, "two-trips");
        walking.start();
    }

    private void walkOn() {
        try {
            while (goesOn) {
                long begin = System.nanoTime();
                walk();
                latencies.add(System.nanoTime() - begin);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Latencies end() throws InterruptedException {
        goesOn = false;
        walking.join();
        return latencies;
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        producer.close();
        connection.close();
    }
}
