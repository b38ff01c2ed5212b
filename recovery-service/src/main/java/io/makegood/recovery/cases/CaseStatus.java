package io.makegood.recovery.cases;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, with the only ways on from there. */
public enum CaseStatus {
    /** It has an owner, who has not begun. */
    OPEN,
    IN_PROGRESS,
    /** Put right, says the employee; what she says is awaited. */
    FIXED,
    /** Put right, says the customer. */
    RECOVERED,
    /** Her word never came, or could not be asked for. It may still come. */
    CLOSED_UNCONFIRMED;

    private static final Set<CaseStatus> UNDER_WAY = EnumSet.of(OPEN, IN_PROGRESS, FIXED);

    /** Somebody still has to do something: the next complaint of the same customer joins it. */
    public boolean underWay() {
        return UNDER_WAY.contains(this);
    }

    /** The two clocks run. */
    public boolean clocksRun() {
        return this == OPEN || this == IN_PROGRESS;
    }

    boolean leadsTo(CaseStatus next) {
        return switch (this) {
            case OPEN -> next == IN_PROGRESS;
            case IN_PROGRESS -> next == FIXED || next == RECOVERED;
            case FIXED -> next == IN_PROGRESS || next == RECOVERED || next == CLOSED_UNCONFIRMED;
            case CLOSED_UNCONFIRMED -> next == IN_PROGRESS || next == RECOVERED;
            case RECOVERED -> false;
        };
    }
}
