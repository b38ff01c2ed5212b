package io.makegood.console.recognition;

import io.makegood.console.feedback.HerWords;
import io.makegood.console.recognition.RecognitionClient.Recognition;
import io.makegood.console.web.When;
import io.makegood.console.web.Words;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A recognition as people read it.
 *
 * @param words what the customer said; null where it is not asked for or the proof is a case
 */
public record RecognitionLine(
        String id,
        String employee,
        String unit,
        String behaviour,
        int points,
        String by,
        When when,
        String evidence,
        String evidenceLink,
        String thread,
        HerWords words) {

    static RecognitionLine of(Recognition from, HerWords words, Instant now, ZoneId zone) {
        boolean isCase =
                from.evidence() != null && "CASE".equals(from.evidence().kind());
        return new RecognitionLine(
                from.recognitionId(),
                from.employeeId(),
                from.unit(),
                Words.spoken(from.behaviour()),
                from.points(),
                by(from.nominatedBy()),
                When.of(from.decidedAt() == null ? from.nominatedAt() : from.decidedAt(), now, zone),
                isCase ? "a customer won back" : "what a customer said",
                isCase ? "/cases/" + from.evidence().id() : null,
                from.correlationId(),
                words);
    }

    private static String by(String nominatedBy) {
        return nominatedBy == null || nominatedBy.startsWith("rule:") ? null : nominatedBy;
    }
}
