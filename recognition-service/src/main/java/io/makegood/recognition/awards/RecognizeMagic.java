package io.makegood.recognition.awards;

import io.makegood.kit.time.Ids;
import io.makegood.recognition.RecognitionConfig;
import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.Proof;
import io.makegood.recognition.rules.Decision;
import io.makegood.recognition.rules.MagicRule;
import io.makegood.recognition.rules.PayableEvidence;
import io.makegood.recognition.rules.ReceivedFeedback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Recognises the employee whom a delighted customer names. */
@ApplicationScoped
public class RecognizeMagic {

    private final Awarding awarding;
    private final RecognitionConfig config;
    private final Clock clock;
    private final Ids ids;

    RecognizeMagic(Awarding awarding, RecognitionConfig config, Clock clock, Ids ids) {
        this.awarding = awarding;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** The feedback as evidence, if it may pay at all. */
    public Optional<Proof> proof(ReceivedFeedback feedback, Cause cause) {
        return PayableEvidence.isGivenBy(feedback)
                ? Optional.of(
                        cause.proof(Evidence.feedback(feedback.feedbackId()), feedback.unit(), feedback.receivedAt()))
                : Optional.empty();
    }

    /** Carries out what the rule decides about feedback whose proof is kept. */
    @Transactional
    public void forFeedback(ReceivedFeedback feedback, Proof proof) {
        Decision decision = MagicRule.decide(feedback);
        if (decision != Decision.NOTHING) {
            awarding.carryOut(decision, proposal(feedback.employeeId(), proof));
        }
    }

    private Proposal proposal(String employeeId, Proof proof) {
        return new Proposal(
                ids.next(),
                employeeId,
                MagicRule.BEHAVIOUR,
                proof,
                config.points().magic(),
                Proposal.rule(MagicRule.VERSION),
                DatabaseTime.now(clock));
    }
}
