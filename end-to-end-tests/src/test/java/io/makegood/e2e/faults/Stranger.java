package io.makegood.e2e.faults;

import io.makegood.e2e.faults.check.World.Bad;
import io.makegood.e2e.faults.rig.Rig;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody who may write to a topic and does not care what is meant for it. */
final class Stranger implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    Stranger(Rig rig) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        rig.broker().bootstrapServers(),
                        "acks",
                        "all",
                        "linger.ms",
                        "5",
                        "max.request.size",
                        "2000000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes, and returns what must then be in quarantine for these consumers. */
    Bad writes(String topic, int partition, String key, byte[] value, List<Header> headers, Set<String> consumers)
            throws ExecutionException, InterruptedException {
        return begins(topic, partition, key, value, headers, consumers).get();
    }

    /** The same, and nobody waits until it stands there. */
    Writing begins(String topic, int partition, String key, byte[] value, List<Header> headers, Set<String> consumers) {
        byte[] name = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        Future<RecordMetadata> place = producer.send(new ProducerRecord<>(topic, partition, name, value, headers));
        String digest = md5(value);
        return () -> new Bad(topic, place.get().partition(), place.get().offset(), digest, consumers);
    }

    /** What will stand on a topic. */
    @FunctionalInterface
    interface Writing {
        Bad get() throws ExecutionException, InterruptedException;
    }

    static Header header(String name, String text) {
        return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As the check asks the database for it. */
    private static String md5(byte[] value) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(value);
            return String.format("%032x", new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
