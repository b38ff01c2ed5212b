package io.makegood.recognition.rules;

import io.makegood.recognition.rules.ReceivedFeedback.Assurance;
import io.makegood.recognition.rules.ReceivedFeedback.Moment;

/**
 * Feedback at the top that names an employee earns recognition. What anybody could have sent through a public key waits
 * for a manager.
 */
public final class MagicRule {

    public static final String VERSION = "magic-1";
    public static final String BEHAVIOUR = "made-my-day";

    private MagicRule() {}

    public static Decision decide(ReceivedFeedback feedback) {
        if (feedback.moment() != Moment.MAGIC || !feedback.namesSomebody() || !PayableEvidence.isGivenBy(feedback)) {
            return Decision.NOTHING;
        }
        return feedback.assurance() == Assurance.PUBLIC ? Decision.WAIT : Decision.AWARD;
    }
}
