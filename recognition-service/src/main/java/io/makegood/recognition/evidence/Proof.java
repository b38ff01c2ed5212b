package io.makegood.recognition.evidence;

import java.time.Instant;

/**
 * Evidence that was seen on its topic.
 *
 * @param unit where it happened, frozen
 * @param correlationId the thread that it belongs to
 * @param eventId the event that brought it
 */
public record Proof(Evidence evidence, String unit, String correlationId, String eventId, Instant provenAt) {}
