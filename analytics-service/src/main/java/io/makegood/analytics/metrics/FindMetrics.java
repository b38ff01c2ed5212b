package io.makegood.analytics.metrics;

import io.makegood.analytics.generations.Generations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.SortedMap;

/** Reads the numbers of one moment, from the generation that is served. */
@ApplicationScoped
public class FindMetrics {

    private final Generations generations;
    private final Measurements measurements;

    FindMetrics(Generations generations, Measurements measurements) {
        this.generations = generations;
        this.measurements = measurements;
    }

    /** The groups that have any numbers, by key, and the zone in which their days begin. */
    public record Found(ZoneId zone, SortedMap<String, Numbers> groups) {

        /** The numbers of a group; empty ones where there are none. */
        public Numbers of(String key) {
            return groups.getOrDefault(key, new Numbers());
        }
    }

    @Transactional
    public Found by(Dimension dimension, Selection selection) {
        ZoneId zone = generations.enterToRead().zone();
        SortedMap<String, Numbers> groups = measurements.of(selection, dimension);
        if (dimension == Dimension.UNIT) {
            // What lies above the units that were asked for is not theirs.
            groups.keySet().removeIf(unit -> !selection.units().contain(unit));
        }
        return new Found(zone, groups);
    }
}
