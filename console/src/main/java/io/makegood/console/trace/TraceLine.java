package io.makegood.console.trace;

import io.makegood.console.trace.TraceClient.Step;
import io.makegood.console.web.When;
import io.makegood.console.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step of the thread as people read it.
 *
 * @param gap how long after the step before; empty where it hardly took time
 * @param link to the page about it; null where there is none
 */
public record TraceLine(
        When when,
        String gap,
        String service,
        String mood,
        String sentence,
        String unit,
        String subject,
        String link,
        List<Fact> facts) {
    private static final Duration WORTH_SAYING = Duration.ofSeconds(60);
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("unit", "purpose", "reference", "evidenceKind", "evidenceId");

    private static final Set<String> CONSTANTS = Set.of("moment", "severity", "priority", "reason", "status", "detail");

    /** A detail that the service gave. */
    public record Fact(String name, String value) {}

    static TraceLine of(Step step, Instant before, Instant now, ZoneId zone) {
        return new TraceLine(
                When.of(step.at(), now, zone),
                gap(before, step.at()),
                step.service(),
                mood(step),
                sentence(step),
                step.unit(),
                step.subject(),
                "recovery".equals(step.service()) ? "/cases/" + step.subject() : null,
                facts(step.detail()));
    }

    private static String gap(Instant before, Instant at) {
        if (before == null || Duration.between(before, at).compareTo(WORTH_SAYING) < 0) {
            return "";
        }
        return Words.duration(Duration.between(before, at)) + " later";
    }

    private static String mood(Step step) {
        return switch (step.what()) {
            case "feedback-received" -> moodOf(step.detail().get("moment"));
            case "complaint-opened", "complaint-joined", "reopened", "case-reopened" -> "misery";
            case "recovered", "service-recovered" -> "magic";
            case "employee-recognized", "remedy-granted", "apologised", "fixed" -> "gold";
            default -> "plain";
        };
    }

    private static String moodOf(String moment) {
        return switch (moment == null ? "" : moment) {
            case "MAGIC" -> "magic";
            case "MISERY" -> "misery";
            default -> "truth";
        };
    }

    private static String sentence(Step step) {
        return switch (step.what()) {
            case "contact-recorded" -> "A contact was recorded";
            case "feedback-received" -> checks(step) ? "She said whether it is put right" : "She said how it was";
            case "invitation-queued" -> checks(step) ? "She is to be asked whether it is" : "She is to be asked";
            case "invitation-sent" -> "She was asked by e-mail";
            case "invitation-opened" -> "She opened the question";
            case "invitation-finished" -> "She answered the question";
            case "invitation-suppressed" -> "She could not be asked";
            case "complaint-opened" -> "A case was opened";
            case "complaint-joined" -> "Another complaint joined the case";
            case "taken-over" -> "Somebody took it over";
            case "noted" -> "A note was written";
            case "contacted" -> "Somebody spoke with her";
            case "remedy-granted" -> "A remedy was granted";
            case "apologised" -> "An apology was written down";
            case "fixed" -> "It was marked as put right";
            case "check-requested", "recovery-check-requested" -> "She is asked whether it is";
            case "customer-answered" -> "She answered";
            case "recovered", "service-recovered" -> "Put right, as she says herself";
            case "reopened", "case-reopened" -> "Not put right, she says: reopened";
            case "closed-unconfirmed", "case-closed-unconfirmed" -> "Closed without her word";
            case "recognition-nominated" -> "Somebody was nominated";
            case "employee-recognized" -> "Somebody was recognised";
            case "recognition-declined" -> "The recognition was declined";
            default -> Words.spoken(step.what());
        };
    }

    private static boolean checks(Step step) {
        return "RECOVERY_CHECK".equals(step.detail().get("purpose"));
    }

    /** Constants as words: {@code MISERY} reads "Misery". Names of people and things stay as they are. */
    private static String said(Map.Entry<String, String> entry) {
        return CONSTANTS.contains(entry.getKey()) && entry.getValue().matches("[A-Z_]+")
                ? Words.spoken(entry.getValue())
                : entry.getValue();
    }

    private static List<Fact> facts(Map<String, String> detail) {
        return detail.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .filter(entry -> !SAID_ELSEWHERE.contains(entry.getKey()))
                .map(entry ->
                        new Fact("detail".equals(entry.getKey()) ? "" : Words.spoken(entry.getKey()), said(entry)))
                .toList();
    }
}
