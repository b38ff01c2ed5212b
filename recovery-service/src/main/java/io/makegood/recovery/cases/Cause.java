package io.makegood.recovery.cases;

/**
 * What led to a fact.
 *
 * @param correlationId the thread that it belongs to
 * @param eventId the event behind it; null where there is none
 */
public record Cause(String correlationId, String eventId) {}
