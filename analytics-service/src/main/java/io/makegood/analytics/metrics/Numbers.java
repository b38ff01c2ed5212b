package io.makegood.analytics.metrics;

import io.makegood.analytics.facts.Counted;
import io.makegood.analytics.scores.AnswerCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was counted of one group. */
public final class Numbers {

    private final List<AnswerCount> answers = new ArrayList<>();
    private final Map<Counted, Long> tallies = new EnumMap<>(Counted.class);
    private Hours hours = new Hours(0, 0, 0);

    /** From misery to magic, of the complaints that got there. */
    public record Hours(long n, double median, double p90) {}

    void add(AnswerCount answer) {
        answers.add(answer);
    }

    void add(Counted what, long n) {
        tallies.merge(what, n, Long::sum);
    }

    void set(Hours measured) {
        hours = measured;
    }

    public List<AnswerCount> answers() {
        return List.copyOf(answers);
    }

    public long count(Counted what) {
        return tallies.getOrDefault(what, 0L);
    }

    public Hours hours() {
        return hours;
    }
}
