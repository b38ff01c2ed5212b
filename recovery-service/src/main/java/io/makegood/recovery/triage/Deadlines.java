package io.makegood.recovery.triage;

import java.time.Duration;
import java.time.Instant;

/** The two promises of a case, each with its own clock: when somebody has spoken to her, and when it is put right. */
public record Deadlines(Duration firstContact, Duration fix) {

    public Deadlines {
        if (firstContact.isNegative() || fix.isNegative()) {
            throw new IllegalArgumentException("a deadline lies ahead");
        }
    }

    public Instant firstContactDueAt(Instant start) {
        return start.plus(firstContact);
    }

    public Instant fixDueAt(Instant start) {
        return start.plus(fix);
    }
}
