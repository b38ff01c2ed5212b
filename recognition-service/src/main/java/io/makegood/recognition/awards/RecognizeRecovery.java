package io.makegood.recognition.awards;

import io.makegood.kit.time.Ids;
import io.makegood.recognition.RecognitionConfig;
import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.Proof;
import io.makegood.recognition.evidence.Proofs;
import io.makegood.recognition.rules.Decision;
import io.makegood.recognition.rules.RecoveredCase;
import io.makegood.recognition.rules.RecoveredRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Recognises who won a customer back. */
@ApplicationScoped
public class RecognizeRecovery {

    private final Proofs proofs;
    private final Awarding awarding;
    private final RecognitionConfig config;
    private final Clock clock;
    private final Ids ids;

    RecognizeRecovery(Proofs proofs, Awarding awarding, RecognitionConfig config, Clock clock, Ids ids) {
        this.proofs = proofs;
        this.awarding = awarding;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps the case as evidence, and carries out what the rule decides. */
    @Transactional
    public void forCase(RecoveredCase recovered, Cause cause) {
        Proof proof = cause.proof(Evidence.ofCase(recovered.caseId()), recovered.unit(), recovered.recoveredAt());
        proofs.keep(proof);
        Decision decision = RecoveredRule.decide(recovered);
        if (decision != Decision.NOTHING) {
            awarding.carryOut(decision, proposal(recovered.recoveredBy(), proof));
        }
    }

    private Proposal proposal(String employeeId, Proof proof) {
        return new Proposal(
                ids.next(),
                employeeId,
                RecoveredRule.BEHAVIOUR,
                proof,
                config.points().recovered(),
                Proposal.rule(RecoveredRule.VERSION),
                DatabaseTime.now(clock));
    }
}
