package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Score;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A feedback that opened a case or joined one. That it stands here is why it never does so again. */
@Entity
class Complaint {

    @Id
    private String feedbackId;

    private String caseId;
    private String correlationId;
    private Instant receivedAt;

    @Embedded
    private StoredScore before;

    protected Complaint() {}

    Complaint(String feedbackId, String caseId, String correlationId, Instant receivedAt, Score before) {
        this.feedbackId = feedbackId;
        this.caseId = caseId;
        this.correlationId = correlationId;
        this.receivedAt = receivedAt;
        this.before = StoredScore.of(before);
    }

    String feedbackId() {
        return feedbackId;
    }

    String caseId() {
        return caseId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Score score() {
        return before == null ? null : before.score();
    }
}
