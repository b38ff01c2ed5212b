package io.makegood.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends events in order over one idempotent producer, which is thrown away after any error. */
@ApplicationScoped
class OutboxSender {

    private final String brokers;
    private KafkaProducer<byte[], byte[]> producer;

    OutboxSender(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /** What became of a batch: what was acknowledged, and at most one event that stopped it. */
    record Outcome(List<SentRow> acknowledged, UnsentEvent failed, Exception error) {

        /** A missing permission is not in it: it stops everything alike, and passes when somebody grants it. */
        boolean hopeless() {
            return error instanceof RecordTooLargeException
                    || error instanceof RecordBatchTooLargeException
                    || error instanceof SerializationException
                    || error instanceof InvalidTopicException;
        }
    }

    /** Sends the events and waits for all answers. The first event that cannot be handed over ends the batch. */
    Outcome send(List<UnsentEvent> events) {
        KafkaProducer<byte[], byte[]> sending = producer();
        List<Future<RecordMetadata>> answers = new ArrayList<>(events.size());
        Exception refused = null;
        for (UnsentEvent event : events) {
            Future<RecordMetadata> answer;
            try {
                answer = sending.send(event.toRecord());
            } catch (RuntimeException e) {
                refused = e;
                break;
            }
            answers.add(answer);
            // A later event of the same aggregate must not overtake one that was refused on the spot.
            if (answer.isDone() && failed(answer)) {
                break;
            }
        }
        sending.flush();
        return outcome(events, answers, refused);
    }

    private static Outcome outcome(List<UnsentEvent> events, List<Future<RecordMetadata>> answers, Exception refused) {
        List<SentRow> acknowledged = new ArrayList<>(answers.size());
        UnsentEvent failed = refused == null ? null : events.get(answers.size());
        Exception error = refused;
        for (int i = answers.size() - 1; i >= 0; i--) {
            Exception answer = error(answers.get(i));
            if (answer == null) {
                acknowledged.add(events.get(i).sent());
            } else {
                failed = events.get(i);
                error = answer;
            }
        }
        return new Outcome(acknowledged, failed, error);
    }

    private static boolean failed(Future<RecordMetadata> answer) {
        return error(answer) != null;
    }

    private static Exception error(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof Exception cause ? cause : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                // No record may expire under the next of its key: it would be overtaken.
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                // The flush ends it: so the events of a batch travel in one request, and not the first of them alone.
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 1_000),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 65_536),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
                Map.entry(ProducerConfig.METADATA_MAX_AGE_CONFIG, 10_000));
    }

    /** Drops the producer and whatever it still holds: what was not acknowledged is read again from the table. */
    synchronized void reset() {
        KafkaProducer<byte[], byte[]> dropped = producer;
        producer = null;
        if (dropped != null) {
            dropped.close(Duration.ZERO);
        }
    }
}
