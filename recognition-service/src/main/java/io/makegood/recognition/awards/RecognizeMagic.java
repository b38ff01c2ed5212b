package io.makegood.recognition.awards;

import io.makegood.kit.time.Ids;
import io.makegood.recognition.RecognitionConfig;
import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.Proof;
import io.makegood.recognition.evidence.Proofs;
import io.makegood.recognition.rules.Decision;
import io.makegood.recognition.rules.MagicRule;
import io.makegood.recognition.rules.PayableEvidence;
import io.makegood.recognition.rules.ReceivedFeedback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Recognises the employee whom a delighted customer names. */
@ApplicationScoped
public class RecognizeMagic {

    private final Proofs proofs;
    private final Awarding awarding;
    private final RecognitionConfig config;
    private final Clock clock;
    private final Ids ids;

    RecognizeMagic(Proofs proofs, Awarding awarding, RecognitionConfig config, Clock clock, Ids ids) {
        this.proofs = proofs;
        this.awarding = awarding;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps the feedback as evidence if it may pay at all, and carries out what the rule decides. */
    @Transactional
    public void forFeedback(ReceivedFeedback feedback, Cause cause) {
        if (!PayableEvidence.isGivenBy(feedback)) {
            return;
        }
        Proof proof = cause.proof(Evidence.feedback(feedback.feedbackId()), feedback.unit(), feedback.receivedAt());
        proofs.keep(proof);
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
