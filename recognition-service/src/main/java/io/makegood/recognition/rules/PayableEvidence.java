package io.makegood.recognition.rules;

import io.makegood.recognition.rules.ReceivedFeedback.Purpose;
import java.time.Duration;

/**
 * Which feedback may pay at all, by a rule or by a colleague's nomination. An answer to a recovery check is about the
 * recovery, which the case itself proves; feedback that comes in after weeks can no longer be looked into.
 */
public final class PayableEvidence {

    /** Feedback that was older on arrival pays nothing. */
    static final Duration OLDEST = Duration.ofDays(14);

    private PayableEvidence() {}

    public static boolean isGivenBy(ReceivedFeedback feedback) {
        return feedback.purpose() == Purpose.EXPERIENCE && feedback.age().compareTo(OLDEST) <= 0;
    }
}
