package io.makegood.console.today;

import io.makegood.console.web.Words;
import java.util.ArrayList;
import java.util.List;

/** A part of a stacked bar. */
public record Share(
        String kind, String label, String meaning, String count, String percent, String from, String width) {

    /** What is counted. */
    record Part(String kind, String label, String meaning, long count) {}

    static List<Share> of(List<Part> parts) {
        double total = Math.max(1, parts.stream().mapToLong(Part::count).sum());
        List<Share> shares = new ArrayList<>();
        double from = 0;
        for (Part part : parts) {
            double share = part.count() / total;
            shares.add(new Share(
                    part.kind(),
                    part.label(),
                    part.meaning(),
                    Words.count(part.count()),
                    Words.percent(share),
                    Axis.percent(from),
                    Axis.percent(share)));
            from += share;
        }
        return List.copyOf(shares);
    }
}
