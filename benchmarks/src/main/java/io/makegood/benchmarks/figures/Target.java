package io.makegood.benchmarks.figures;

import java.util.Locale;

/** What a row must reach. */
public sealed interface Target {

    boolean isMetBy(double value, double floor);

    /** As it stands in the table. */
    String text();

    /** The value is at least so many times the floor. */
    record AtLeast(double factor) implements Target {
        @Override
        public boolean isMetBy(double value, double floor) {
            return value >= factor * floor;
        }

        @Override
        public String text() {
            return ">= " + number(factor) + " x";
        }
    }

    /** The value is at most so many times the floor. */
    record AtMost(double factor) implements Target {
        @Override
        public boolean isMetBy(double value, double floor) {
            return value <= factor * floor;
        }

        @Override
        public String text() {
            return "<= " + number(factor) + " x";
        }
    }

    /** The value itself is at most so much; there is no floor. */
    record NoMoreThan(double most, String unit) implements Target {
        @Override
        public boolean isMetBy(double value, double floor) {
            return value <= most;
        }

        @Override
        public String text() {
            return "<= " + number(most) + " " + unit;
        }
    }

    /** Only told. */
    record Reported() implements Target {
        @Override
        public boolean isMetBy(double value, double floor) {
            return true;
        }

        @Override
        public String text() {
            return "reported";
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
