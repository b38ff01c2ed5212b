package io.makegood.recognition.awards.rest;

import io.makegood.recognition.awards.Recognition;
import io.makegood.recognition.evidence.Evidence;
import java.time.Instant;

/** What was taken in. Nothing of it ever changes, so that the same request always gets the same answer. */
public record NominationView(
        String recognitionId,
        String employeeId,
        String unit,
        String behaviour,
        Evidence evidence,
        int points,
        String nominatedBy,
        Instant nominatedAt) {

    static NominationView of(Recognition recognition) {
        return new NominationView(
                recognition.id(),
                recognition.employeeId(),
                recognition.unit(),
                recognition.behaviour(),
                recognition.evidence(),
                recognition.points(),
                recognition.nominatedBy(),
                recognition.nominatedAt());
    }
}
