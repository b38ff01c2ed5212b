package io.makegood.kit.quarantine;

import io.makegood.kit.reconciliation.Outcome;

/** Why a record is in quarantine. */
public enum QuarantineReason {
    /** It is not what this topic carries. */
    UNREADABLE(true, Outcome.QUARANTINED),
    /** Its effect failed, for a reason that does not pass by itself. */
    FAILED(true, Outcome.QUARANTINED),
    /** An earlier event of its aggregate is in quarantine. */
    BEHIND(true, Outcome.QUARANTINED),
    /** Its id was used before with another content. The first won; its aggregate goes on. */
    ID_REUSE(false, Outcome.ID_REUSED);

    private final boolean blocksSubject;
    private final Outcome outcome;

    QuarantineReason(boolean blocksSubject, Outcome outcome) {
        this.blocksSubject = blocksSubject;
        this.outcome = outcome;
    }

    /** As what it counts. */
    public Outcome outcome() {
        return outcome;
    }

    /** True if the later events of its aggregate must wait behind it. */
    public boolean blocksSubject() {
        return blocksSubject;
    }
}
