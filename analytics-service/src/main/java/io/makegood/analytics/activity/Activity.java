package io.makegood.analytics.activity;

import io.makegood.analytics.facts.News;
import java.time.Instant;

/**
 * Something that just happened: ids and what it was, nothing personal.
 *
 * @param id of the event
 * @param seq its place in the order in which analytics learned of it
 * @param subject id of the feedback, the case or the recognition
 */
public record Activity(
        String id,
        long seq,
        Instant at,
        News kind,
        String unit,
        String subject,
        String employeeId,
        String correlationId) {}
