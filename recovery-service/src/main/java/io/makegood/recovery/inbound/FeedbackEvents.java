package io.makegood.recovery.inbound;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import io.makegood.events.feedback.Assurance;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.InvitationSuppressed;
import io.makegood.events.feedback.Purpose;
import io.makegood.kit.inbox.EventBatches;
import io.makegood.kit.inbox.EventConsumer;
import io.makegood.recovery.cases.Cause;
import io.makegood.recovery.cases.CheckAnswer;
import io.makegood.recovery.cases.CloseCase;
import io.makegood.recovery.cases.HearAnswer;
import io.makegood.recovery.cases.OpenCase;
import io.makegood.recovery.cases.TakeTurns;
import io.makegood.recovery.cases.UnhappyFeedback;
import io.makegood.recovery.triage.ConfirmationRule;
import io.makegood.recovery.triage.OpeningRule;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Unhappy feedback becomes a case; what she says about a fix goes to hers. */
@ApplicationScoped
public class FeedbackEvents implements EventConsumer {

    private static final Logger LOG = Logger.getLogger(FeedbackEvents.class);

    private final EventBatches batches;
    private final TakeTurns turns;
    private final OpenCase openCase;
    private final HearAnswer hearAnswer;
    private final CloseCase closeCase;

    FeedbackEvents(
            EventBatches batches, TakeTurns turns, OpenCase openCase, HearAnswer hearAnswer, CloseCase closeCase) {
        this.batches = batches;
        this.turns = turns;
        this.openCase = openCase;
        this.hearAnswer = hearAnswer;
        this.closeCase = closeCase;
    }

    @Incoming("feedback-events")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> records) {
        batches.consume(this, records);
    }

    @Override
    public String name() {
        return "recovery.cases";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.FEEDBACK_RECEIVED, EventType.INVITATION_SUPPRESSED);
    }

    @Override
    public void applyAll(List<EventEnvelope> events) {
        turns.of(events.stream().flatMap(FeedbackEvents::customer).toList());
        EventConsumer.super.applyAll(events);
    }

    private static Stream<String> customer(EventEnvelope event) {
        return event.data() instanceof FeedbackReceived feedback
                ? Stream.ofNullable(feedback.customerId())
                : Stream.empty();
    }

    @Override
    public void apply(EventEnvelope event) {
        if (event.type() == EventType.INVITATION_SUPPRESSED) {
            notAsked(event.data(InvitationSuppressed.class), event.id());
        } else if (event.data(FeedbackReceived.class).purpose() == Purpose.RECOVERY_CHECK) {
            answered(event.data(FeedbackReceived.class), event.id());
        } else {
            experienced(event.data(FeedbackReceived.class), new Cause(event.correlationId(), event.id()));
        }
    }

    private void experienced(FeedbackReceived feedback, Cause cause) {
        OpeningRule.judge(Heard.answer(feedback))
                .map(verdict ->
                        new UnhappyFeedback(feedback.feedbackId(), feedback.unit(), feedback.customerId(), verdict))
                .flatMap(unhappy -> openCase.forFeedback(unhappy, cause))
                .ifPresent(opened -> LOG.infof(
                        "Feedback %s %s case %s",
                        feedback.feedbackId(), opened.joined() ? "joined" : "opened", opened.caseId()));
    }

    /** Only she can answer an invitation: whoever grants a remedy must not be able to confirm it. */
    private void answered(FeedbackReceived feedback, String eventId) {
        if (feedback.assurance() != Assurance.INVITED || feedback.caseId() == null) {
            LOG.warnf("Feedback %s confirms nothing: it did not come from an invitation", feedback.feedbackId());
            return;
        }
        ConfirmationRule.deciding(Heard.scores(feedback))
                .ifPresentOrElse(
                        score -> hearAnswer.of(
                                new CheckAnswer(feedback.feedbackId(), feedback.caseId(), score, feedback.receivedAt()),
                                eventId),
                        () -> LOG.infof("Feedback %s says nothing about the fix", feedback.feedbackId()));
    }

    private void notAsked(InvitationSuppressed suppressed, String eventId) {
        if (suppressed.purpose() == Purpose.RECOVERY_CHECK && suppressed.caseId() != null) {
            closeCase.notAskable(
                    suppressed.caseId(),
                    suppressed.attempt(),
                    suppressed.reason().name(),
                    eventId);
        }
    }
}
