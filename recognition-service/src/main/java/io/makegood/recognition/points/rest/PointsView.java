package io.makegood.recognition.points.rest;

import io.makegood.recognition.points.FindPoints.Points;
import io.makegood.recognition.points.PointEntry;
import java.time.Instant;
import java.util.List;

/**
 * What an employee earned, as far as the person who asks may see it.
 *
 * @param total over all entries, not only this page
 * @param next cursor for {@code after}; null on the last page
 */
public record PointsView(String employeeId, long total, List<Entry> entries, String next) {

    /** What one recognition paid. */
    public record Entry(String recognitionId, String unit, int points, Instant bookedAt) {

        static Entry of(PointEntry entry) {
            return new Entry(entry.recognitionId(), entry.unit(), entry.points(), entry.bookedAt());
        }
    }

    static PointsView of(Points points, String next) {
        return new PointsView(
                points.employeeId(),
                points.total(),
                points.entries().stream().map(Entry::of).toList(),
                next);
    }
}
