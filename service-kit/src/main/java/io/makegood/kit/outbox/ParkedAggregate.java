package io.makegood.kit.outbox;

import java.time.Instant;

/**
 * An aggregate of which an event could not be sent, for a reason that does not pass by itself.
 *
 * @param events how many of its events wait
 */
public record ParkedAggregate(String subject, String reason, Instant parkedAt, long events) {}
