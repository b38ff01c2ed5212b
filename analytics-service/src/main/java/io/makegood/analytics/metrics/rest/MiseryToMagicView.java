package io.makegood.analytics.metrics.rest;

import io.makegood.analytics.facts.Counted;
import io.makegood.analytics.metrics.Numbers;
import io.makegood.analytics.statistics.Interval;
import io.makegood.analytics.statistics.Proportion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of the complaints opened in the period, how many are by now put right, by the customer's own word. */
@Schema(name = "MiseryToMagic")
record MiseryToMagicView(
        @Schema(description = "All complaints opened in the period; the other four add up to it.")
        long opened,

        @Schema(description = "The customer confirmed it.") long recovered,

        @Schema(description = "Not closed yet, or opened again.")
        long pending,

        @Schema(description = "She was asked and did not answer in time.")
        long timedOut,

        @Schema(description = "She could not be asked.") long notAskable,

        @Schema(description = "Recovered of opened, from 0 to 1; missing where nothing was opened.")
        Double rate,

        @Schema(description = "Lower end of the 95 % interval.")
        Double low,

        @Schema(description = "Upper end of the 95 % interval.")
        Double high,

        @Schema(description = "True if there are too few complaints to say anything.")
        boolean tooFew) {

    static MiseryToMagicView of(Numbers numbers, int fewest) {
        long recovered = numbers.count(Counted.CASE_RECOVERED);
        long pending = numbers.count(Counted.CASE_PENDING);
        long timedOut = numbers.count(Counted.CASE_TIMED_OUT);
        long notAskable = numbers.count(Counted.CASE_NOT_ASKABLE);
        long opened = recovered + pending + timedOut + notAskable;
        Proportion rate = new Proportion(recovered, opened);
        Interval interval = rate.isEmpty() ? null : rate.interval();
        return new MiseryToMagicView(
                opened,
                recovered,
                pending,
                timedOut,
                notAskable,
                interval == null ? null : Rounded.of(rate.value()),
                interval == null ? null : Rounded.of(interval.low()),
                interval == null ? null : Rounded.of(interval.high()),
                opened < fewest);
    }
}
