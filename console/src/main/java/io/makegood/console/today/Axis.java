package io.makegood.console.today;

import io.makegood.console.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The scale under a picture: as narrow as the figures allow, so that differences can be seen, on round numbers, and never
 * beyond what the metric can be.
 */
public record Axis(double min, double max, double step) {
    private static final int WANTED_STEPS = 7;
    /** It shows at least a twentieth of what is possible: less would make a mountain of a molehill. */
    private static final int NARROWEST = 20;

    private static final double ROUNDING = 1e-6;

    /** A mark on the axis. */
    public record Tick(String at, String label, boolean zero) {}

    static Axis covering(DoubleStream figures, double lowest, double highest) {
        double[] sorted = figures.filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Axis(lowest, highest, roundStep((highest - lowest) / WANTED_STEPS));
        }
        double from = Math.max(lowest, sorted[0]);
        double to = Math.min(highest, sorted[sorted.length - 1]);
        double missing = Math.max(0, (highest - lowest) / NARROWEST - (to - from));
        double step = roundStep((to - from + missing) / WANTED_STEPS);
        double min = Math.max(lowest, Math.floor((from - missing / 2) / step) * step);
        double max = Math.min(highest, Math.ceil((to + missing / 2) / step) * step);
        return new Axis(min, max, step);
    }

    /** Where a figure stands, from the left. */
    String at(double figure) {
        return percent(share(figure));
    }

    /** Where a figure stands, from the top. */
    String fromTop(double figure) {
        return percent(1 - share(figure));
    }

    String width(double from, double to) {
        return percent(share(to) - share(from));
    }

    List<Tick> ticks() {
        return ticks(this::at);
    }

    List<Tick> ticksFromTop() {
        return ticks(this::fromTop);
    }

    private List<Tick> ticks(DoubleFunction<String> place) {
        List<Tick> ticks = new ArrayList<>();
        double first = Math.ceil(min / step - ROUNDING) * step;
        for (double figure = first; figure <= max + step * ROUNDING; figure += step) {
            String label = Words.figure(figure, step >= 1 ? 0 : step >= 0.1 ? 1 : 2);
            ticks.add(new Tick(place.apply(figure), label, Math.abs(figure) < step * ROUNDING));
        }
        return List.copyOf(ticks);
    }

    private double share(double figure) {
        return (Math.min(max, Math.max(min, figure)) - min) / (max - min);
    }

    /** A share as SVG and CSS write it. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private static double roundStep(double raw) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
        double scaled = raw / magnitude;
        return magnitude * (scaled <= 1 ? 1 : scaled <= 2 ? 2 : scaled <= 5 ? 5 : 10);
    }
}
