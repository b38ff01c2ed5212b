package io.makegood.recovery;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes events as the feedback service does. */
@ApplicationScoped
public class Wire {

    private final String brokers;

    Wire(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    public void send(EventEnvelope... events) {
        sendRecords(List.of(events).stream().map(Wire::record).toList());
    }

    public void sendRecords(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The event in CloudEvents binary mode. */
    public static ProducerRecord<byte[], byte[]> record(EventEnvelope event) {
        return record(event, null);
    }

    /** @param partition null for the one of its key */
    public static ProducerRecord<byte[], byte[]> record(EventEnvelope event, Integer partition) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                event.type().topic().topicName(),
                partition,
                bytes(event.subject()),
                bytes(EventJson.write(event.data())));
        Headers headers = record.headers();
        headers.add(EventHeaders.SPEC_VERSION, bytes("1.0"));
        headers.add(EventHeaders.ID, bytes(event.id()));
        headers.add(EventHeaders.SOURCE, bytes(event.source()));
        headers.add(EventHeaders.TYPE, bytes(event.type().ceType()));
        headers.add(EventHeaders.SUBJECT, bytes(event.subject()));
        headers.add(EventHeaders.TIME, bytes(event.time().toString()));
        headers.add(EventHeaders.CORRELATION_ID, bytes(event.correlationId()));
        headers.add(EventHeaders.AGG_VERSION, bytes(Long.toString(event.aggVersion())));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
