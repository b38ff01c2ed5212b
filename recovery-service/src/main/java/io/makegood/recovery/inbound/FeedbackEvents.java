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
import io.makegood.recovery.cases.OpenedCase;
import io.makegood.recovery.cases.TakeTurns;
import io.makegood.recovery.cases.UnhappyFeedback;
import io.makegood.recovery.triage.ConfirmationRule;
import io.makegood.recovery.triage.OpeningRule;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public void apply(EventEnvelope event) {
        applyAll(List.of(event));
    }

    /** In their order: complaints that follow one another together, so that many cost little more than one. */
    @Override
    public void applyAll(List<EventEnvelope> events) {
        List<Judged> judged = events.stream().map(FeedbackEvents::judge).toList();
        turns.of(judged.stream().flatMap(Judged::turn).toList());
        List<Judged> complaints = new ArrayList<>();
        for (Judged each : judged) {
            if (each.complaint() != null) {
                complaints.add(each);
            } else if (each.isAboutAFix()) {
                open(complaints);
                complaints.clear();
                inContextOf(each.event(), () -> aboutAFix(each.event()));
            }
        }
        open(complaints);
    }

    /**
     * What an event is here.
     *
     * @param complaint null if it is none
     */
    private record Judged(EventEnvelope event, UnhappyFeedback complaint) {

        boolean isAboutAFix() {
            if (event.data() instanceof InvitationSuppressed suppressed) {
                return suppressed.purpose() == Purpose.RECOVERY_CHECK && suppressed.caseId() != null;
            }
            return event.data(FeedbackReceived.class).purpose() == Purpose.RECOVERY_CHECK;
        }

        /** Under what it is decided about, one at a time. */
        Stream<String> turn() {
            if (complaint != null) {
                return Stream.of(complaint.decidedUnder());
            }
            return isAboutAFix() && event.data() instanceof FeedbackReceived answer
                    ? Stream.ofNullable(answer.customerId())
                    : Stream.empty();
        }
    }

    private static Judged judge(EventEnvelope event) {
        if (event.data() instanceof FeedbackReceived feedback && feedback.purpose() != Purpose.RECOVERY_CHECK) {
            return new Judged(event, complaint(feedback, event).orElse(null));
        }
        return new Judged(event, null);
    }

    private static Optional<UnhappyFeedback> complaint(FeedbackReceived feedback, EventEnvelope event) {
        return OpeningRule.judge(Heard.answer(feedback))
                .map(verdict -> new UnhappyFeedback(
                        feedback.feedbackId(),
                        feedback.unit(),
                        feedback.customerId(),
                        verdict,
                        new Cause(event.correlationId(), event.id(), event.traceparent())));
    }

    private void open(List<Judged> complaints) {
        if (!complaints.isEmpty()) {
            Map<String, OpenedCase> went = openCase.forFeedback(
                    complaints.stream().map(Judged::complaint).toList());
            complaints.forEach(each -> inContextOf(each.event(), () -> log(each.complaint(), went)));
        }
    }

    private static void log(UnhappyFeedback complaint, Map<String, OpenedCase> went) {
        OpenedCase opened = went.get(complaint.feedbackId());
        if (opened != null) {
            LOG.infof(
                    "Feedback %s %s case %s",
                    complaint.feedbackId(), opened.joined() ? "joined" : "opened", opened.caseId());
        }
    }

    private void aboutAFix(EventEnvelope event) {
        if (event.data() instanceof InvitationSuppressed suppressed) {
            closeCase.notAskable(
                    suppressed.caseId(),
                    suppressed.attempt(),
                    suppressed.reason().name(),
                    event.id());
        } else {
            answered(event.data(FeedbackReceived.class), event.id());
        }
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
}
