package io.makegood.console.cases;

import io.makegood.console.cases.RecoveryClient.Entry;
import io.makegood.console.web.When;
import io.makegood.console.web.Words;
import java.time.Instant;
import java.time.ZoneId;

/** A line of a case's story. */
public record StoryLine(When when, String mood, String what, String by, String detail, String note) {

    static StoryLine of(Entry entry, Instant now, ZoneId zone) {
        return new StoryLine(
                When.of(entry.at(), now, zone),
                mood(entry.what()),
                sentence(entry.what()),
                entry.by(),
                detail(entry),
                entry.note());
    }

    private static String mood(String what) {
        return switch (what) {
            case "complaint-opened", "complaint-joined", "reopened" -> "misery";
            case "recovered" -> "magic";
            case "remedy-granted", "apologised", "fixed" -> "gold";
            default -> "plain";
        };
    }

    private static String sentence(String what) {
        return switch (what) {
            case "complaint-opened" -> "Case opened";
            case "complaint-joined" -> "She complained again";
            case "taken-over" -> "Taken over";
            case "noted" -> "Note";
            case "contacted" -> "Spoke with her";
            case "remedy-granted" -> "Remedy granted";
            case "apologised" -> "Apologised";
            case "fixed" -> "Marked as put right";
            case "check-requested" -> "She is asked whether it is";
            case "customer-answered" -> "She answered";
            case "recovered" -> "Recovered: she says so herself";
            case "reopened" -> "She says it is not put right: reopened";
            case "closed-unconfirmed" -> "Closed without her word";
            default -> Words.spoken(what);
        };
    }

    private static String detail(Entry entry) {
        String detail = entry.detail();
        if (detail == null) {
            return null;
        }
        return switch (entry.what()) {
            case "complaint-opened", "complaint-joined" -> Words.spoken(detail) + " severity";
            case "taken-over" -> detail.equals("from " + entry.by()) ? null : detail;
            case "check-requested" -> "attempt 1".equals(detail) ? null : detail;
            case "closed-unconfirmed" -> whyClosed(detail);
            default -> Words.capital(detail);
        };
    }

    private static String whyClosed(String detail) {
        return detail.startsWith("TIMEOUT") ? "she was asked and did not answer in time" : "she could not be asked";
    }
}
