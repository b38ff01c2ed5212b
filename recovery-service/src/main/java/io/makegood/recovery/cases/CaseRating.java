package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Score;
import java.math.BigDecimal;

/** A customer's rating on its scale. */
public record CaseRating(String metric, BigDecimal value, int scaleMin, int scaleMax, boolean higherIsBetter) {

    static CaseRating of(Score score) {
        return score == null
                ? null
                : new CaseRating(
                        score.metric().name(),
                        score.value(),
                        score.scaleMin(),
                        score.scaleMax(),
                        score.higherIsBetter());
    }
}
