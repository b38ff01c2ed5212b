package io.makegood.recognition.inbound;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.recovery.ServiceRecovered;
import io.makegood.kit.inbox.EventBatches;
import io.makegood.kit.inbox.EventConsumer;
import io.makegood.recognition.awards.Cause;
import io.makegood.recognition.awards.RecognizeMagic;
import io.makegood.recognition.awards.RecognizeRecovery;
import io.makegood.recognition.evidence.Proof;
import io.makegood.recognition.evidence.Proofs;
import io.makegood.recognition.rules.ReceivedFeedback;
import io.makegood.recognition.rules.ReceivedFeedback.Assurance;
import io.makegood.recognition.rules.ReceivedFeedback.Moment;
import io.makegood.recognition.rules.ReceivedFeedback.Purpose;
import io.makegood.recognition.rules.RecoveredCase;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what proves that an employee made somebody's day. Other events of the two topics earn nothing. */
@ApplicationScoped
public class EvidenceEvents implements EventConsumer {

    private final EventBatches batches;
    private final Proofs proofs;
    private final RecognizeMagic recognizeMagic;
    private final RecognizeRecovery recognizeRecovery;

    EvidenceEvents(
            EventBatches batches, Proofs proofs, RecognizeMagic recognizeMagic, RecognizeRecovery recognizeRecovery) {
        this.batches = batches;
        this.proofs = proofs;
        this.recognizeMagic = recognizeMagic;
        this.recognizeRecovery = recognizeRecovery;
    }

    @Incoming("evidence-events")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> records) {
        batches.consume(this, records);
    }

    @Override
    public String name() {
        return "recognition.awards";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.FEEDBACK_RECEIVED, EventType.SERVICE_RECOVERED);
    }

    @Override
    public void apply(EventEnvelope event) {
        applyAll(List.of(event));
    }

    /** Few of them earn something, but each may prove something: all proofs are kept at once. */
    @Override
    public void applyAll(List<EventEnvelope> events) {
        List<Proven> proven =
                events.stream().flatMap(event -> proven(event).stream()).toList();
        proofs.keep(proven.stream().map(Proven::proof).toList());
        proven.forEach(each -> inContextOf(each.event(), () -> each.decide().accept(each.proof())));
    }

    /**
     * What an event proves.
     *
     * @param decide what the rules make of it
     */
    private record Proven(EventEnvelope event, Proof proof, Consumer<Proof> decide) {}

    private Optional<Proven> proven(EventEnvelope event) {
        return switch (event.type()) {
            case FEEDBACK_RECEIVED -> proven(event, feedback(event.data(FeedbackReceived.class)));
            case SERVICE_RECOVERED -> Optional.of(proven(event, recovered(event.data(ServiceRecovered.class))));
            default -> throw new IllegalArgumentException("not asked for: " + event.type());
        };
    }

    private Proven proven(EventEnvelope event, RecoveredCase recovered) {
        Proof proof = recognizeRecovery.proof(recovered, cause(event));
        return new Proven(event, proof, kept -> recognizeRecovery.forCase(recovered, kept));
    }

    private Optional<Proven> proven(EventEnvelope event, ReceivedFeedback feedback) {
        return recognizeMagic
                .proof(feedback, cause(event))
                .map(proof -> new Proven(event, proof, kept -> recognizeMagic.forFeedback(feedback, kept)));
    }

    private static Cause cause(EventEnvelope event) {
        return new Cause(event.id(), event.correlationId());
    }

    private static ReceivedFeedback feedback(FeedbackReceived data) {
        return new ReceivedFeedback(
                data.feedbackId(),
                data.unit(),
                data.employeeId(),
                Moment.valueOf(data.moment().name()),
                Purpose.valueOf(data.purpose().name()),
                Assurance.valueOf(data.assurance().name()),
                data.occurredAt(),
                data.receivedAt());
    }

    private static RecoveredCase recovered(ServiceRecovered data) {
        return new RecoveredCase(data.caseId(), data.unit(), data.recoveredBy(), data.recoveredAt());
    }
}
