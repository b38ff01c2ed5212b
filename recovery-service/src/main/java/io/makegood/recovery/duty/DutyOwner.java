package io.makegood.recovery.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Who owns what comes up in a unit, and below it where nobody else does. */
@Entity
class DutyOwner {

    @Id
    private String unit;

    /** From 1: 0 is that nobody is appointed yet. */
    @Version
    private long version = 1;

    private String ownerId;
    private String changedBy;
    private Instant changedAt;

    protected DutyOwner() {}

    DutyOwner(String unit) {
        this.unit = unit;
    }

    void appoint(String owner, String by, Instant at) {
        ownerId = owner;
        changedBy = by;
        changedAt = at;
    }

    String unit() {
        return unit;
    }

    long version() {
        return version;
    }

    String ownerId() {
        return ownerId;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
