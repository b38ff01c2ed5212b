package io.makegood.benchmarks.load;

import io.makegood.benchmarks.figures.Latencies;
import java.util.Locale;

/**
 * What one round of load came to.
 *
 * @param refused answered by another status than 202, or not at all
 * @param generatorCores how much of a processor the generator took for itself
 */
public record Round(long accepted, long refused, double seconds, Latencies latencies, double generatorCores) {

    public double perSecond() {
        return accepted / seconds;
    }

    public double p99() {
        return latencies.millisAt(99);
    }

    public String text() {
        return String.format(
                Locale.ROOT,
                "%.0f/s, p50 %.1f ms, p99 %.1f ms, generator %.2f cores%s",
                perSecond(),
                latencies.millisAt(50),
                p99(),
                generatorCores,
                refused == 0 ? "" : ", " + refused + " not accepted");
    }
}
