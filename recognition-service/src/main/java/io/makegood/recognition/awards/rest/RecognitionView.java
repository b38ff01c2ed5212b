package io.makegood.recognition.awards.rest;

import io.makegood.recognition.awards.DeclineReason;
import io.makegood.recognition.awards.Recognition;
import io.makegood.recognition.awards.RecognitionStatus;
import io.makegood.recognition.evidence.Evidence;
import java.time.Instant;

/**
 * A recognition as it stands.
 *
 * @param points what it pays, or would pay
 * @param nominatedBy an employee, or {@code rule:} and the version of the rule
 * @param decidedBy the manager; absent where a rule decided, or nobody yet
 * @param correlationId the thread that it belongs to
 */
public record RecognitionView(
        String recognitionId,
        RecognitionStatus status,
        String employeeId,
        String unit,
        String behaviour,
        Evidence evidence,
        int points,
        String nominatedBy,
        Instant nominatedAt,
        String decidedBy,
        Instant decidedAt,
        DeclineReason declineReason,
        String correlationId) {

    static RecognitionView of(Recognition recognition) {
        return new RecognitionView(
                recognition.id(),
                recognition.status(),
                recognition.employeeId(),
                recognition.unit(),
                recognition.behaviour(),
                recognition.evidence(),
                recognition.points(),
                recognition.nominatedBy(),
                recognition.nominatedAt(),
                recognition.decidedBy(),
                recognition.decidedAt(),
                recognition.declineReason(),
                recognition.correlationId());
    }
}
