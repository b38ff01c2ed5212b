package io.makegood.console.today;

import io.makegood.console.today.AnalyticsClient.Figures;
import io.makegood.console.today.AnalyticsClient.Group;
import io.makegood.console.today.AnalyticsClient.MomentCounts;
import io.makegood.console.web.Answer;
import io.makegood.console.web.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks for what Today shows and turns it into pictures. */
@ApplicationScoped
public class Board {
    private static final String SERVICE = "analytics-service";
    private static final int FEED_LENGTH = 30;

    private final AnalyticsClient analytics;
    private final Feed feed;

    public Board(@RestClient AnalyticsClient analytics, Feed feed) {
        this.analytics = analytics;
        this.feed = feed;
    }

    /** The page. */
    public record View(
            Filters filters,
            String explanation,
            Answer<HeadFigure> head,
            Answer<List<Share>> moments,
            Answer<UnitScores> units,
            Answer<TimeScores> time,
            Answer<List<FeedEntry>> feed,
            boolean nothingYet) {}

    View view(String unit, Period period, Metric metric, Person person) {
        Answer<Figures> figures =
                Answer.from(SERVICE, () -> analytics.metrics(unit, period.firstDay(), period.lastDay()));
        Answer<List<Group>> byUnit = then(
                figures,
                () -> analytics
                        .byUnit(unit, period.firstDay(), period.lastDay())
                        .items());
        Answer<List<Group>> byPeriod = then(
                figures,
                () -> analytics
                        .byPeriod(unit, period.firstDay(), period.lastDay(), period.step())
                        .items());
        Answer<List<FeedEntry>> entries = then(figures, () -> feed.latest(unit, FEED_LENGTH));
        List<String> units = Filters.offered(
                unit, person.units().stream(), byUnit.orElse(List.of()).stream().map(Group::key));
        Gauge gauge = Gauge.of(metric, figures.here() ? figures.value().scores() : null);
        return new View(
                new Filters(unit, period, metric, units),
                gauge.explanation(),
                figures.map(f -> HeadFigure.of(f.miseryToMagic(), f.hoursFromMiseryToMagic())),
                figures.map(f -> moments(f.moments())),
                byUnit.map(groups -> UnitScores.of(groups, gauge)),
                byPeriod.map(groups -> TimeScores.of(groups, gauge)),
                entries,
                entries.here()
                        && entries.value().isEmpty()
                        && byUnit.orElse(List.of()).isEmpty());
    }

    /** Once a service was found to be away, the page does not wait for it again. */
    private static <T> Answer<T> then(Answer<?> first, Supplier<T> question) {
        return first.away() ? new Answer<>(null, SERVICE, Answer.Missing.AWAY) : Answer.from(SERVICE, question);
    }

    private static List<Share> moments(MomentCounts counts) {
        MomentCounts known = counts == null ? new MomentCounts(0, 0, 0) : counts;
        return Share.of(List.of(
                new Share.Part("magic", "Magic", "we made somebody\u2019s day", known.magic()),
                new Share.Part("truth", "Truth", "an ordinary moment that could go either way", known.truth()),
                new Share.Part("misery", "Misery", "we let somebody down", known.misery())));
    }
}
