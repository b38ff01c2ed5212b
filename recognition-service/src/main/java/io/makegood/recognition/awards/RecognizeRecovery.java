package io.makegood.recognition.awards;

import io.makegood.kit.time.Ids;
import io.makegood.recognition.RecognitionConfig;
import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.Proof;
import io.makegood.recognition.rules.Decision;
import io.makegood.recognition.rules.RecoveredCase;
import io.makegood.recognition.rules.RecoveredRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Recognises who won a customer back. */
@ApplicationScoped
public class RecognizeRecovery {

    private final Awarding awarding;
    private final RecognitionConfig config;
    private final Clock clock;
    private final Ids ids;

    RecognizeRecovery(Awarding awarding, RecognitionConfig config, Clock clock, Ids ids) {
        this.awarding = awarding;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** The case as evidence. */
    public Proof proof(RecoveredCase recovered, Cause cause) {
        return cause.proof(Evidence.ofCase(recovered.caseId()), recovered.unit(), recovered.recoveredAt());
    }

    /** Carries out what the rule decides about a case whose proof is kept. */
    @Transactional
    public void forCase(RecoveredCase recovered, Proof proof) {
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
