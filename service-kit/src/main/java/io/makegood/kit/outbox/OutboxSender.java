package io.makegood.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
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

    /** Sends the events and waits for all answers. The first that is refused ends the batch: nothing overtakes it. */
    Outcome send(List<UnsentEvent> events) {
        KafkaProducer<byte[], byte[]> sending = producer();
        Answers answers = new Answers(sending);
        for (UnsentEvent event : events) {
            try {
                sending.send(event.toRecord(), answers.to(event));
            } catch (RuntimeException e) {
                answers.refuse(event, e);
            }
            if (answers.refused()) {
                break;
            }
        }
        sending.flush();
        return answers.outcome();
    }

    /** What Kafka says to a batch. */
    private static final class Answers {
        private final KafkaProducer<byte[], byte[]> sending;
        private final Thread sender = Thread.currentThread();
        private final List<SentRow> acknowledged = new ArrayList<>();
        private UnsentEvent failed;
        private Exception error;
        private boolean onTheSpot;

        Answers(KafkaProducer<byte[], byte[]> sending) {
            this.sending = sending;
        }

        Callback to(UnsentEvent event) {
            return (metadata, refusal) -> {
                if (refusal == null) {
                    acknowledge(event);
                } else {
                    refuse(event, refusal);
                }
            };
        }

        private synchronized void acknowledge(UnsentEvent event) {
            acknowledged.add(event.sent());
        }

        /**
         * What is refused on the spot is the last that was handed over. Behind what the broker refuses there may be more of
         * its aggregate in the next request: with the producer's end that one never leaves.
         */
        void refuse(UnsentEvent event, Exception refusal) {
            boolean spot = Thread.currentThread() == sender;
            if (isFirst(event, refusal, spot) && !spot) {
                sending.close(Duration.ZERO);
            }
        }

        /** Whatever the broker refuses stands before what was refused on the spot. */
        private synchronized boolean isFirst(UnsentEvent event, Exception refusal, boolean spot) {
            if (error != null && (spot || !onTheSpot)) {
                return false;
            }
            failed = event;
            error = refusal;
            onTheSpot = spot;
            return true;
        }

        synchronized boolean refused() {
            return error != null;
        }

        synchronized Outcome outcome() {
            return new Outcome(List.copyOf(acknowledged), failed, error);
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
                // One request at a time: the next is not yet on its way when this one is refused.
                Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
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
