package io.makegood.recognition.awards;

import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.Proof;
import java.time.Instant;
import java.util.Objects;

/**
 * What somebody, or a rule, holds to be worth recognition.
 *
 * @param points what it pays when it is awarded, frozen now
 * @param nominatedBy an employee id, or {@code rule:} and the version of the rule
 */
public record Proposal(
        String recognitionId,
        String employeeId,
        String behaviour,
        Proof proof,
        int points,
        String nominatedBy,
        Instant at) {

    public Proposal {
        Objects.requireNonNull(recognitionId, "recognitionId");
        Objects.requireNonNull(employeeId, "employeeId");
        if (points < 0) {
            throw new IllegalArgumentException("points are never taken away");
        }
        if (employeeId.equals(nominatedBy)) {
            throw new IllegalArgumentException("nobody nominates herself");
        }
    }

    static String rule(String version) {
        return "rule:" + version;
    }

    Evidence evidence() {
        return proof.evidence();
    }
}
