package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Makegood;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer that sends what it is given, byte for byte. */
final class Sender implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    Sender(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", Makegood.running().brokers());
        all.put("acks", "all");
        producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Future<RecordMetadata> send(Draft draft, String topic, int partition) {
        return producer.send(draft.on(topic, partition));
    }

    KafkaProducer<byte[], byte[]> producer() {
        return producer;
    }

    static RecordMetadata place(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the broker did not take it", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
