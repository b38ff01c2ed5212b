package io.makegood.recognition.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * A customer's feedback, as far as the rules look at it.
 *
 * @param employeeId who is named; null if nobody is
 */
public record ReceivedFeedback(
        String feedbackId,
        String unit,
        String employeeId,
        Moment moment,
        Purpose purpose,
        Assurance assurance,
        Instant occurredAt,
        Instant receivedAt) {

    /** What the contact turned out to be. */
    public enum Moment {
        MAGIC,
        TRUTH,
        MISERY
    }

    /** Why she was asked. */
    public enum Purpose {
        EXPERIENCE,
        RECOVERY_CHECK
    }

    /** How sure it is that a customer speaks. */
    public enum Assurance {
        PUBLIC,
        INVITED,
        INTEGRATION
    }

    /** How old it was when it came in. */
    Duration age() {
        return Duration.between(occurredAt, receivedAt);
    }

    public boolean namesSomebody() {
        return employeeId != null;
    }
}
