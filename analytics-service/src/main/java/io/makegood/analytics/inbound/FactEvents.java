package io.makegood.analytics.inbound;

import io.makegood.analytics.facts.RecordFacts;
import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import io.makegood.kit.inbox.EventBatches;
import io.makegood.kit.inbox.EventConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to all topics, in whatever order they speak, and has the numbers grow batch by batch. */
@ApplicationScoped
public class FactEvents implements EventConsumer {

    private final EventBatches batches;
    private final RecordFacts recordFacts;

    FactEvents(EventBatches batches, RecordFacts recordFacts) {
        this.batches = batches;
        this.recordFacts = recordFacts;
    }

    @Incoming("facts")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> records) {
        batches.consume(this, records);
    }

    @Override
    public String name() {
        return "analytics.facts";
    }

    @Override
    public Set<EventType> types() {
        return EnumSet.allOf(EventType.class);
    }

    @Override
    public void apply(EventEnvelope event) {
        applyAll(List.of(event));
    }

    @Override
    public void applyAll(List<EventEnvelope> events) {
        recordFacts.inCurrent(events.stream().map(EventFacts::of).toList());
    }
}
