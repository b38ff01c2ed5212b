package io.makegood.feedback.inbound;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import io.makegood.events.recovery.RecoveryCheckRequested;
import io.makegood.feedback.invitations.RequestRecoveryCheck;
import io.makegood.kit.inbox.EventBatches;
import io.makegood.kit.inbox.EventConsumer;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that a fix is done and that the customer is to be asked. */
@ApplicationScoped
public class RecoveryEvents implements EventConsumer {

    private final EventBatches batches;
    private final RequestRecoveryCheck requestRecoveryCheck;

    RecoveryEvents(EventBatches batches, RequestRecoveryCheck requestRecoveryCheck) {
        this.batches = batches;
        this.requestRecoveryCheck = requestRecoveryCheck;
    }

    @Incoming("recovery-events")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> records) {
        batches.consume(this, records);
    }

    @Override
    public String name() {
        return "feedback.recovery-checks";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.RECOVERY_CHECK_REQUESTED);
    }

    @Override
    public void apply(EventEnvelope event) {
        RecoveryCheckRequested check = event.data(RecoveryCheckRequested.class);
        requestRecoveryCheck.request(new RequestRecoveryCheck.Wanted(
                check.caseId(), check.attempt(), check.customerId(), check.unit(), event.correlationId(), event.id()));
    }
}
