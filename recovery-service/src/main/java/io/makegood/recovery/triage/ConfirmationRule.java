package io.makegood.recovery.triage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what the customer says about a fix: put right, or not. */
public final class ConfirmationRule {

    private static final BigDecimal PUT_RIGHT = BigDecimal.valueOf(7);

    private ConfirmationRule() {}

    /** The score that decides: NPS before all others; empty when she left everything out. */
    public static Optional<Score> deciding(List<Score> scores) {
        return scores.stream()
                .filter(score -> score.metric() == Metric.NPS)
                .findFirst()
                .or(() -> scores.stream().findFirst());
    }

    public static boolean putRight(Score score) {
        return score.metric() == Metric.NPS ? score.value().compareTo(PUT_RIGHT) >= 0 : !score.unhappy();
    }
}
