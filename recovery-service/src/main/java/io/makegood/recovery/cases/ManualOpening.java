package io.makegood.recovery.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** That an employee opened a case, under a key of her making. */
@Entity
@IdClass(ManualOpening.Key.class)
class ManualOpening {

    /** Keys are each employee's own. */
    record Key(String openedBy, String idempotencyKey) {}

    @Id
    private String openedBy;

    @Id
    private String idempotencyKey;

    private String requestHash;
    private String caseId;
    private boolean joined;
    private Instant openedAt;

    protected ManualOpening() {}

    ManualOpening(String openedBy, IdempotentRequest request, OpenedCase opened, Instant at) {
        this.openedBy = openedBy;
        this.idempotencyKey = request.key();
        this.requestHash = request.hash();
        this.caseId = opened.caseId();
        this.joined = opened.joined();
        this.openedAt = at;
    }

    String requestHash() {
        return requestHash;
    }

    OpenedCase opened() {
        return new OpenedCase(caseId, joined);
    }
}
