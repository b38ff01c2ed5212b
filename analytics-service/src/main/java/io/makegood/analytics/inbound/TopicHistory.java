package io.makegood.analytics.inbound;

import io.makegood.analytics.facts.Fact;
import io.makegood.events.EventEnvelope;
import io.makegood.events.UnreadableEvent;
import io.makegood.kit.inbox.RawRecord;
import io.makegood.kit.inbox.RawRecord.RawHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * All that was ever said on the topics, read from the beginning. What cannot be read is counted, and with it the later
 * events of its aggregate: they wait behind it in quarantine too. Not for use by several threads.
 */
public final class TopicHistory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final FactEvents reader;
    private final Set<String> rejectedSubjects = new HashSet<>();
    private long read;
    private long rejected;

    TopicHistory(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, FactEvents reader) {
        this.consumer = consumer;
        this.reader = reader;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** How many records there are at this moment. */
    public long size() {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(consumer.assignment());
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .mapToLong(end -> end.getValue() - beginnings.get(end.getKey()))
                .sum();
    }

    /** The next facts, none if there is nothing new just now. */
    public List<Fact> next() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
        List<Fact> facts = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            read++;
            add(facts, raw(record));
        }
        return facts;
    }

    private void add(List<Fact> facts, RawRecord record) {
        EventEnvelope event;
        try {
            event = reader.decode(record).event();
        } catch (UnreadableEvent e) {
            reject(reader.subjectOf(record));
            return;
        }
        if (event == null) {
            return;
        }
        if (isRejected(event.subject())) {
            reject(event.subject());
            return;
        }
        try {
            facts.add(EventFacts.of(event));
        } catch (RuntimeException e) {
            reject(event.subject());
        }
    }

    /**
     * Counts an event as one that became no fact, and lets its aggregate wait behind it.
     *
     * @param subject null where not even that could be read
     */
    public void reject(String subject) {
        rejected++;
        if (subject != null) {
            rejectedSubjects.add(subject);
        }
    }

    public boolean isRejected(String subject) {
        return rejectedSubjects.contains(subject);
    }

    /** True if all that has been published by now was read. */
    public boolean isCaughtUp() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Where reading stands, to {@link #goBackTo} if what was read after it could not be kept. */
    public Place place() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return new Place(positions, read, rejected);
    }

    public void goBackTo(Place place) {
        place.positions().forEach(consumer::seek);
        read = place.read();
        rejected = place.rejected();
    }

    /** A place in all topics. */
    public record Place(Map<TopicPartition, Long> positions, long read, long rejected) {}

    public long read() {
        return read;
    }

    public long rejected() {
        return rejected;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        List<RawHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new RawHeader(header.key(), header.value()));
        }
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                headers,
                record.value());
    }
}
