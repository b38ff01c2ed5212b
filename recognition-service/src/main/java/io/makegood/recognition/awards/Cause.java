package io.makegood.recognition.awards;

import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.Proof;
import java.time.Instant;

/** The event that led here, and its thread. */
public record Cause(String eventId, String correlationId) {

    Proof proof(Evidence evidence, String unit, Instant at) {
        return new Proof(evidence, unit, correlationId, eventId, at);
    }
}
