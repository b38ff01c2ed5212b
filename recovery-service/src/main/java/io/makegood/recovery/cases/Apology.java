package io.makegood.recovery.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** What was said to her, in the four parts of an apology that is one. */
@Entity
class Apology {

    @Id
    private String id;

    private String caseId;
    private String apologisedBy;
    private Instant apologisedAt;
    private String acknowledge;
    private String own;
    private String remedy;
    private String precaution;

    protected Apology() {}

    Apology(String id, String caseId, String apologisedBy, Instant apologisedAt, ApologyText text) {
        this.id = id;
        this.caseId = caseId;
        this.apologisedBy = apologisedBy;
        this.apologisedAt = apologisedAt;
        this.acknowledge = text.acknowledge();
        this.own = text.own();
        this.remedy = text.remedy();
        this.precaution = text.precaution();
    }

    String apologisedBy() {
        return apologisedBy;
    }

    Instant apologisedAt() {
        return apologisedAt;
    }

    ApologyText text() {
        return new ApologyText(acknowledge, own, remedy, precaution);
    }
}
