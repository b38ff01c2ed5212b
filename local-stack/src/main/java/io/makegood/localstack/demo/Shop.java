package io.makegood.localstack.demo;

import java.util.List;

/**
 * One place of the company.
 *
 * @param busy feedbacks on an ordinary day
 * @param delight how much of it is praise on an ordinary day, from 0 to 1
 * @param trouble the days before today on which something went wrong there; empty for none
 * @param staff employee ids of those whom customers meet
 */
record Shop(String unit, String channel, int busy, double delight, Range trouble, List<String> staff) {

    /** Days before today, both included. */
    record Range(int from, int to) {
        boolean holds(int daysAgo) {
            return daysAgo <= from && daysAgo >= to;
        }
    }

    private static final Range NEVER = new Range(-1, 0);

    /** Hearth and Vine: five places that sell what a kitchen and a garden need. */
    static final List<Shop> ALL = List.of(
            new Shop("north.store-17", "comment-card", 6, 0.62, NEVER, List.of("e-eve", "e-anna", "e-tom")),
            new Shop("north.store-17.workshop", "web", 3, 0.74, NEVER, List.of("e-lia")),
            new Shop("north.store-21", "comment-card", 5, 0.5, new Range(16, 8), List.of("e-nora", "e-jun")),
            new Shop("south.store-4", "comment-card", 5, 0.44, NEVER, List.of("e-ben", "e-ida")),
            new Shop("south.delivery", "web", 4, 0.3, new Range(11, 3), List.of("e-omar", "e-rut")));

    /** The share of praise on a day. */
    double delight(int daysAgo) {
        return trouble.holds(daysAgo) ? delight - 0.28 : delight;
    }
}
