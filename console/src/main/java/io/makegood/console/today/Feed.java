package io.makegood.console.today;

import io.makegood.console.today.AnalyticsClient.Activity;
import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.When;
import io.makegood.console.web.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What just happened, as lines that a person reads. */
@ApplicationScoped
public class Feed {
    private final AnalyticsClient analytics;
    private final Clock clock;
    private final ConsoleConfig config;

    public Feed(@RestClient AnalyticsClient analytics, Clock clock, ConsoleConfig config) {
        this.analytics = analytics;
        this.clock = clock;
        this.config = config;
    }

    /** Newest first. */
    List<FeedEntry> latest(String unit, int limit) {
        return analytics.activity(unit, limit).items().stream().map(this::entry).toList();
    }

    FeedEntry entry(Activity activity) {
        return new FeedEntry(
                activity.id(),
                When.of(activity.at(), clock.instant(), config.timeZone()),
                mood(activity.kind()),
                sentence(activity),
                activity.unit(),
                link(activity),
                activity.correlationId());
    }

    private static String mood(String kind) {
        return switch (kind) {
            case "MOMENT_OF_MAGIC" -> "magic";
            case "MOMENT_OF_TRUTH" -> "truth";
            case "MOMENT_OF_MISERY", "COMPLAINT_OPENED", "COMPLAINT_JOINED", "CASE_REOPENED" -> "misery";
            case "SERVICE_RECOVERED", "EMPLOYEE_RECOGNIZED" -> "gold";
            default -> "plain";
        };
    }

    private static String sentence(Activity activity) {
        return switch (activity.kind()) {
            case "MOMENT_OF_MAGIC" -> "Somebody\u2019s day was made";
            case "MOMENT_OF_TRUTH" -> "A customer answered";
            case "MOMENT_OF_MISERY" -> "A customer was let down";
            case "COMPLAINT_OPENED" -> "A case was opened";
            case "COMPLAINT_JOINED" -> "She complained again; it joined her case";
            case "SERVICE_RECOVERED" -> "Put right, and she says so";
            case "CLOSED_UNCONFIRMED" -> "A case was closed without her word";
            case "CASE_REOPENED" -> "She says it is not put right";
            case "EMPLOYEE_RECOGNIZED" ->
                (activity.employeeId() == null ? "Somebody" : activity.employeeId()) + " was recognised";
            default -> Words.spoken(activity.kind());
        };
    }

    private static String link(Activity activity) {
        return switch (activity.kind()) {
            case "COMPLAINT_OPENED", "COMPLAINT_JOINED", "SERVICE_RECOVERED", "CLOSED_UNCONFIRMED", "CASE_REOPENED" ->
                "/cases/" + activity.subject();
            default -> activity.correlationId() == null ? null : "/trace/" + activity.correlationId();
        };
    }
}
