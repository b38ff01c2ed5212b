package io.makegood.analytics.facts;

import java.time.Duration;
import java.time.Instant;

/**
 * Something happened to a case.
 *
 * @param openedAt when the case was opened; null where this step does not say it
 * @param timeToRecovery only where the customer confirmed
 */
public record CaseStep(CaseStatus status, Instant openedAt, Duration timeToRecovery) implements Detail {}
