package io.makegood.analytics.metrics.rest;

import io.makegood.analytics.scores.Score;
import io.makegood.analytics.scores.Score.Estimate;
import io.makegood.analytics.scores.Score.Frequency;
import io.makegood.analytics.statistics.Interval;
import io.makegood.analytics.statistics.NetPromoterScore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score with its uncertainty. The figures are missing where nobody answered. */
@Schema(name = "Score")
record ScoreView(
        @Schema(description = "How many answered. 'Not applicable' and recovery checks are not in it.")
        long n,

        @Schema(description = "NPS from -100 to 100, CSAT in percent, CES and STARS as a mean on their scale.")
        Double value,

        Double standardError,

        @Schema(description = "Lower end of the 95 % interval.")
        Double low,

        @Schema(description = "Upper end of the 95 % interval.")
        Double high,

        @Schema(description = "True if there are too few answers to say anything.")
        boolean tooFew,

        Integer scaleMin,
        Integer scaleMax,
        Boolean higherIsBetter,

        @Schema(description = "Only for NPS.") Long promoters,

        @Schema(description = "Only for NPS.") Long passives,

        @Schema(description = "Only for NPS.") Long detractors,

        List<Frequency> distribution,

        @Schema(description = "The same metric asked on other scales, which cannot be mixed with this one.")
        List<ScoreView> onOtherScales) {

    /** The most answered scale in front, the others beside it. */
    static ScoreView of(List<Score> scores, int fewest) {
        List<ScoreView> others = scores.stream()
                .skip(1)
                .map(score -> of(score, fewest, List.of()))
                .toList();
        return of(scores.get(0), fewest, others);
    }

    private static ScoreView of(Score score, int fewest, List<ScoreView> others) {
        Estimate estimate = score.estimate();
        Interval interval = estimate == null ? null : estimate.interval();
        NetPromoterScore nps = score.promotion();
        return new ScoreView(
                score.n(),
                estimate == null ? null : Rounded.of(estimate.value()),
                estimate == null ? null : Rounded.of(estimate.standardError()),
                interval == null ? null : Rounded.of(interval.low()),
                interval == null ? null : Rounded.of(interval.high()),
                score.n() < fewest,
                score.scale() == null ? null : score.scale().min(),
                score.scale() == null ? null : score.scale().max(),
                score.scale() == null ? null : score.scale().higherIsBetter(),
                nps == null ? null : nps.promoters(),
                nps == null ? null : nps.passives(),
                nps == null ? null : nps.detractors(),
                score.distribution(),
                others.isEmpty() ? null : others);
    }
}
