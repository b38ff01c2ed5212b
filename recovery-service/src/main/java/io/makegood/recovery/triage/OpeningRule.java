package io.makegood.recovery.triage;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which feedback opens a case. What it decides never changes under one version, for every event bears it: another
 * threshold is another version.
 */
public final class OpeningRule {

    public static final String VERSION = "opening-1";
    public static final String DEFAULT_CATEGORY = "service";

    /** Older feedback counts in the scores, but whoever gave it is past being followed up. */
    private static final Duration OLDEST = Duration.ofDays(14);

    private OpeningRule() {}

    public static Optional<Verdict> judge(Answer answer) {
        if (!answer.experience() || answer.ageOnArrival().compareTo(OLDEST) > 0) {
            return Optional.empty();
        }
        List<Score> unhappy = answer.scores().stream().filter(Score::unhappy).toList();
        return unhappy.stream()
                .map(Score::severity)
                .reduce(Severity::orWorse)
                .map(worst -> new Verdict(worst, category(answer), VERSION, before(unhappy)));
    }

    private static String category(Answer answer) {
        return answer.labels().stream().findFirst().orElse(DEFAULT_CATEGORY);
    }

    /** NPS where there is one, for that is what she is asked again; else the worst. */
    private static Score before(List<Score> unhappy) {
        return unhappy.stream()
                .max(Comparator.<Score, Boolean>comparing(score -> score.metric() == Metric.NPS)
                        .thenComparing(Score::severity))
                .orElseThrow();
    }
}
