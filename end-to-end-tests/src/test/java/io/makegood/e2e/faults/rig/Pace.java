package io.makegood.e2e.faults.rig;

import java.time.Duration;

/**
 * How large the tests are. One setting scales how many and how often, another how long outages last; the clients' own
 * timeouts are scaled with the latter, so that a short outage is still longer than they are.
 */
public final class Pace {

    private static final double SIZE = number("makegood.faults.size", 0.1);
    private static final double SCALE = number("makegood.faults.scale", 0.1);

    private Pace() {}

    private static double number(String property, double usual) {
        String told = System.getProperty(property, "");
        return told.isBlank() ? usual : Double.parseDouble(told);
    }

    /** So many at full size; at least one. */
    public static int times(int atFullSize) {
        return (int) Math.max(1, Math.round(atFullSize * SIZE));
    }

    /** So many a second at full size, unless told otherwise. */
    public static int perSecond(int atFullSize) {
        return (int) number("makegood.faults.rate", times(atFullSize));
    }

    public static boolean isFullSize() {
        return SIZE >= 1;
    }

    /** An outage that lasts so long at full length; at least a second. */
    public static Duration outage(Duration atFullLength) {
        return Duration.ofMillis((long) Math.max(1_000, atFullLength.toMillis() * SCALE));
    }

    /** A timeout of a client that lasts so long at full length, but never less than the least. */
    public static Duration timeout(Duration atFullLength, Duration least) {
        long scaled = (long) (atFullLength.toMillis() * Math.min(1, SCALE));
        return Duration.ofMillis(Math.max(least.toMillis(), scaled));
    }
}
