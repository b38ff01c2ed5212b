package io.makegood.console.today;

import io.makegood.console.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A part of a stacked bar. */
public record Share(
        String kind, String label, String meaning, String count, String percent, String from, String width) {

    /** What is counted. */
    record Part(String kind, String label, String meaning, long count) {}

    static List<Share> of(List<Part> parts) {
        long total = Math.max(1, parts.stream().mapToLong(Part::count).sum());
        long[] percents = percents(parts, total);
        List<Share> shares = new ArrayList<>();
        long before = 0;
        for (Part part : parts) {
            shares.add(new Share(
                    part.kind(),
                    part.label(),
                    part.meaning(),
                    Words.count(part.count()),
                    Words.percent(percents[shares.size()] / 100.0),
                    Axis.percent((double) before / total),
                    Axis.percent((double) part.count() / total)));
            before += part.count();
        }
        return List.copyOf(shares);
    }

    /**
     * Whole percent that make a hundred. The first is rounded as it is wherever it stands alone; what is left by rounding the
     * others down goes to those who lost most by it.
     */
    private static long[] percents(List<Part> parts, long total) {
        long[] percents =
                parts.stream().mapToLong(part -> part.count() * 100 / total).toArray();
        percents[0] = Math.round(parts.get(0).count() * 100.0 / total);
        long whole = parts.stream().mapToLong(Part::count).sum() * 100 / total;
        IntStream.range(1, percents.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -(parts.get(i).count() * 100 % total)))
                .limit(whole - LongStream.of(percents).sum())
                .forEach(i -> percents[i]++);
        return percents;
    }
}
