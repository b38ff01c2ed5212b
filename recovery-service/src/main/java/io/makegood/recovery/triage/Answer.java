package io.makegood.recovery.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a customer answered, as far as triage needs to know.
 *
 * @param experience false when she was asked whether a case was put right
 */
public record Answer(
        boolean experience, List<Score> scores, List<String> labels, Instant occurredAt, Instant receivedAt) {

    public Answer {
        scores = List.copyOf(scores);
        labels = List.copyOf(labels);
    }

    Duration ageOnArrival() {
        return Duration.between(occurredAt, receivedAt);
    }
}
