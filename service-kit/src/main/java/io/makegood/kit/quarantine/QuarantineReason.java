package io.makegood.kit.quarantine;

/** Why a record is in quarantine. */
public enum QuarantineReason {
    /** It is not what this topic carries. */
    UNREADABLE(true),
    /** Its effect failed, for a reason that does not pass by itself. */
    FAILED(true),
    /** An earlier event of its aggregate is in quarantine. */
    BEHIND(true),
    /** Its id was used before with another content. The first won; its aggregate goes on. */
    ID_REUSE(false);

    private final boolean blocksSubject;

    QuarantineReason(boolean blocksSubject) {
        this.blocksSubject = blocksSubject;
    }

    /** True if the later events of its aggregate must wait behind it. */
    public boolean blocksSubject() {
        return blocksSubject;
    }
}
