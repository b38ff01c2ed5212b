package io.makegood.analytics.scores;

import io.makegood.analytics.facts.Metric;
import io.makegood.analytics.facts.Scale;
import io.makegood.analytics.scores.Score.Estimate;
import io.makegood.analytics.scores.Score.Frequency;
import io.makegood.analytics.statistics.Interval;
import io.makegood.analytics.statistics.Mean;
import io.makegood.analytics.statistics.NetPromoterScore;
import io.makegood.analytics.statistics.Proportion;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The scores of a set of answers: NPS as points from -100 to 100, CSAT as the percentage of the top two values, CES and
 * stars as means on their scale. Answers on different scales are never mixed: each scale has its own score. NPS is the
 * exception, since it only asks who promotes and who detracts.
 */
public final class Scores {

    private static final double PERCENT = 100;
    private static final int NPS_TOP = 10;
    private static final BigDecimal PROMOTER = BigDecimal.valueOf(9);
    private static final BigDecimal DETRACTOR = BigDecimal.valueOf(6);

    private Scores() {}

    /** By metric at least one score, even if nobody answered; of several scales the most answered first. */
    public static Map<Metric, List<Score>> of(List<AnswerCount> answers) {
        Map<Metric, List<Score>> scores = new EnumMap<>(Metric.class);
        scores.put(Metric.NPS, List.of(netPromoter(having(Metric.NPS, answers))));
        List.of(Metric.CSAT, Metric.CES, Metric.STARS).forEach(metric -> scores.put(metric, perScale(metric, answers)));
        return scores;
    }

    private static List<AnswerCount> having(Metric metric, List<AnswerCount> answers) {
        return answers.stream().filter(answer -> answer.metric() == metric).toList();
    }

    private static Score netPromoter(List<AnswerCount> answers) {
        List<AnswerCount> asked =
                answers.stream().filter(answer -> isNpsScale(answer.scale())).toList();
        if (asked.isEmpty()) {
            return Score.nobodyAnswered(Metric.NPS);
        }
        long promoters = sum(asked, answer -> answer.bestAtTop().compareTo(PROMOTER) >= 0);
        long detractors = sum(asked, answer -> answer.bestAtTop().compareTo(DETRACTOR) <= 0);
        long n = sum(asked, answer -> true);
        NetPromoterScore nps = new NetPromoterScore(promoters, n - promoters - detractors, detractors);
        return new Score(
                Metric.NPS,
                null,
                n,
                estimate(PERCENT, nps.value(), nps.standardError(), nps.interval()),
                nps,
                frequencies(asked));
    }

    /** 0 to 10, or 1 to 10 as some ask it: 9 and 10 promote, 6 and less detract. Any other scale is not an NPS. */
    private static boolean isNpsScale(Scale scale) {
        return scale.max() == NPS_TOP && (scale.min() == 0 || scale.min() == 1);
    }

    private static List<Score> perScale(Metric metric, List<AnswerCount> answers) {
        Map<Scale, List<AnswerCount>> byScale =
                having(metric, answers).stream().collect(Collectors.groupingBy(AnswerCount::scale));
        if (byScale.isEmpty()) {
            return List.of(Score.nobodyAnswered(metric));
        }
        return byScale.entrySet().stream()
                .map(entry -> onScale(metric, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Score::n)
                        .reversed()
                        .thenComparing(score -> score.scale().toString()))
                .toList();
    }

    private static Score onScale(Metric metric, Scale scale, List<AnswerCount> answers) {
        long n = sum(answers, answer -> true);
        Estimate estimate = metric == Metric.CSAT ? satisfied(answers, scale, n) : mean(answers, scale);
        return new Score(metric, scale, n, estimate, null, frequencies(answers));
    }

    private static Estimate satisfied(List<AnswerCount> answers, Scale scale, long n) {
        BigDecimal second = BigDecimal.valueOf(scale.max() - 1L);
        Proportion share =
                new Proportion(sum(answers, answer -> answer.bestAtTop().compareTo(second) >= 0), n);
        return estimate(PERCENT, share.value(), share.standardError(), share.interval());
    }

    private static Estimate mean(List<AnswerCount> answers, Scale scale) {
        Mean mean = Mean.of(timesByValue(answers));
        if (!mean.hasVariance()) {
            return new Estimate(mean.value(), null, null);
        }
        return estimate(1, mean.value(), mean.standardError(), mean.interval(scale.min(), scale.max()));
    }

    private static Estimate estimate(double factor, double value, double error, Interval interval) {
        return new Estimate(
                factor * value, factor * error, new Interval(factor * interval.low(), factor * interval.high()));
    }

    private static long sum(List<AnswerCount> answers, Predicate<AnswerCount> which) {
        return answers.stream().filter(which).mapToLong(AnswerCount::n).sum();
    }

    private static List<Frequency> frequencies(List<AnswerCount> answers) {
        return timesByValue(answers).entrySet().stream()
                .map(entry -> new Frequency(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<BigDecimal, Long> timesByValue(List<AnswerCount> answers) {
        Map<BigDecimal, Long> times = new TreeMap<>();
        answers.forEach(answer -> times.merge(answer.value(), answer.n(), Long::sum));
        return times;
    }
}
