package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Metric;
import io.makegood.recovery.triage.Score;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** A score as columns: triage knows no database. */
@Embeddable
record StoredScore(
        @Enumerated(EnumType.STRING) Metric scoreMetric,
        BigDecimal scoreValue,
        Integer scoreMin,
        Integer scoreMax,
        Boolean scoreHigherIsBetter) {

    static StoredScore of(Score score) {
        return score == null
                ? null
                : new StoredScore(
                        score.metric(), score.value(), score.scaleMin(), score.scaleMax(), score.higherIsBetter());
    }

    Score score() {
        return new Score(scoreMetric, scoreValue, scoreMin, scoreMax, scoreHigherIsBetter);
    }
}
