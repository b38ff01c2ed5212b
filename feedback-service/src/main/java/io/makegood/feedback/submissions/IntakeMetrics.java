package io.makegood.feedback.submissions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What became of submissions. Refused at the door for their form they are only HTTP statuses. */
@ApplicationScoped
class IntakeMetrics {

    private static final String NAME = "feedback.submissions";

    private final Counter accepted;
    private final Counter duplicate;
    private final Counter refused;
    private final Counter unavailable;
    private final DistributionSummary flushes;

    IntakeMetrics(MeterRegistry meters) {
        accepted = meters.counter(NAME, "result", "accepted");
        duplicate = meters.counter(NAME, "result", "duplicate");
        refused = meters.counter(NAME, "result", "refused");
        unavailable = meters.counter(NAME, "result", "unavailable");
        flushes = meters.summary("feedback.flush.size");
    }

    void taken(boolean first) {
        (first ? accepted : duplicate).increment();
    }

    void refused() {
        refused.increment();
    }

    void unavailable() {
        unavailable.increment();
    }

    void flushed(int size) {
        flushes.record(size);
    }
}
