package io.makegood.console.trace;

import io.makegood.console.trace.TraceClient.Step;
import io.makegood.console.trace.TraceClient.Thread;
import io.makegood.console.web.Answer;
import io.makegood.console.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts of a thread that the services told, put into one order. Analytics tells nothing of its own: it says which of
 * the events it has counted, and that stands beside the story.
 *
 * @param miseryToMagic how long it took from the complaint to her word; empty where it has not come to that
 */
public record ThreadView(
        String correlationId,
        List<Answer<Thread>> sources,
        List<TraceLine> lines,
        int counted,
        String miseryToMagic,
        boolean pending) {
    private static final String COUNTING = "analytics";
    private static final Set<String> OPENED = Set.of("complaint-opened");
    private static final Set<String> RECOVERED = Set.of("recovered", "service-recovered");

    static ThreadView of(String correlationId, List<Answer<Thread>> sources, Instant now, ZoneId zone) {
        List<Step> all = sources.stream()
                .filter(Answer::here)
                .flatMap(source -> source.value().steps().stream())
                .filter(step -> step.at() != null)
                .sorted(Comparator.comparing(Step::at))
                .toList();
        List<Step> story =
                all.stream().filter(step -> !COUNTING.equals(step.service())).toList();
        Optional<Instant> opened = first(all, OPENED);
        Optional<Duration> took = opened.flatMap(from -> last(all, RECOVERED).map(to -> Duration.between(from, to)));
        return new ThreadView(
                correlationId,
                sources,
                lines(story, now, zone),
                all.size() - story.size(),
                took.map(Words::duration).orElse(""),
                opened.isPresent() && took.isEmpty());
    }

    public boolean empty() {
        return lines.isEmpty() && counted == 0;
    }

    public boolean complete() {
        return sources.stream().allMatch(Answer::here);
    }

    private static List<TraceLine> lines(List<Step> story, Instant now, ZoneId zone) {
        List<TraceLine> lines = new ArrayList<>();
        Instant before = null;
        for (Step step : story) {
            lines.add(TraceLine.of(step, before, now, zone));
            before = step.at();
        }
        return List.copyOf(lines);
    }

    private static Optional<Instant> first(List<Step> steps, Set<String> what) {
        return named(steps, what).findFirst();
    }

    private static Optional<Instant> last(List<Step> steps, Set<String> what) {
        return named(steps, what).reduce((earlier, later) -> later);
    }

    private static Stream<Instant> named(List<Step> steps, Set<String> what) {
        return steps.stream().filter(step -> what.contains(fact(step))).map(Step::at);
    }

    /** Analytics calls everything a recorded fact, and says beside it which. */
    private static String fact(Step step) {
        return COUNTING.equals(step.service()) ? step.detail().getOrDefault("fact", "") : step.what();
    }
}
