package io.makegood.recovery.cases;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A customer's answer to a check, and what became of it. That it stands here is why it never counts again. */
@Entity
@Table(name = "check_answer")
class HeardAnswer {

    /** What an answer did. */
    enum Outcome {
        RECOVERED,
        REOPENED,
        /** There is no fix yet that it can be about. It is asked again when there is. */
        EARLY,
        /** Nothing was left to decide. */
        NOTED
    }

    @Id
    private String feedbackId;

    private String caseId;
    private Instant receivedAt;

    @Embedded
    private StoredScore score;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected HeardAnswer() {}

    HeardAnswer(CheckAnswer answer, Outcome outcome) {
        this.feedbackId = answer.feedbackId();
        this.caseId = answer.caseId();
        this.receivedAt = answer.receivedAt();
        this.score = StoredScore.of(answer.score());
        this.outcome = outcome;
    }

    void became(Outcome outcome) {
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    CheckAnswer answer() {
        return new CheckAnswer(feedbackId, caseId, score.score(), receivedAt);
    }
}
