package io.makegood.events.recognition;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.Objects;

/**
 * An employee made somebody's day, and there is evidence.
 *
 * @param behaviour which behaviour of the service vision was shown, a kebab-case tag
 * @param points what it pays; 0 or more
 * @param nominatedBy an employee id, or {@code rule:} and the version of the rule
 * @param confirmedBy employee id of the manager who confirmed it; null where none was needed
 */
public record EmployeeRecognized(
        String recognitionId,
        String employeeId,
        String unit,
        String behaviour,
        Evidence evidence,
        int points,
        String nominatedBy,
        Instant recognizedAt,
        String confirmedBy)
        implements EventData {

    public EmployeeRecognized {
        Objects.requireNonNull(recognitionId, "recognitionId");
        Objects.requireNonNull(employeeId, "employeeId");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(behaviour, "behaviour");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(nominatedBy, "nominatedBy");
        Objects.requireNonNull(recognizedAt, "recognizedAt");
    }

    /** The proof. One piece of evidence pays once. */
    public record Evidence(Kind kind, String id) {

        public Evidence {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
        }
    }

    /** What the proof is. */
    public enum Kind {
        FEEDBACK,
        CASE
    }
}
