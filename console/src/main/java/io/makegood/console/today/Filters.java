package io.makegood.console.today;

import io.makegood.console.web.Unit;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person has chosen to look at. */
public record Filters(String unit, Period period, Metric metric, List<String> units) {

    /** The whole of what she may see. */
    public boolean everything() {
        return unit == null;
    }

    public Unit chosen() {
        return new Unit(unit);
    }

    public String periodKey() {
        return period.key();
    }

    public String firstDay() {
        return period.firstDay() == null ? "" : period.firstDay().toString();
    }

    public String lastDay() {
        return period.lastDay().toString();
    }

    public boolean ownPeriod() {
        return Period.OWN.equals(period.key());
    }

    public List<Period.Named> periods() {
        return List.of(Period.Named.values());
    }

    public List<Metric> metrics() {
        return List.of(Metric.values());
    }

    public String linkToMetric(Metric other) {
        return link(unit, other);
    }

    public String linkToUnit(String other) {
        return link(other, metric);
    }

    /** Where the live feed comes from. */
    public String streamAddress() {
        UriBuilder address = UriBuilder.fromPath("/activity/stream");
        return (unit == null ? address : address.queryParam("unit", unit))
                .build()
                .toString();
    }

    /** The units on offer: hers, those with figures, and the chosen one. */
    static List<String> offered(String chosen, Stream<String> own, Stream<String> withFigures) {
        return Stream.of(Stream.ofNullable(chosen), own, withFigures)
                .flatMap(units -> units)
                .filter(Unit::valid)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private String link(String linkedUnit, Metric linkedMetric) {
        UriBuilder link = UriBuilder.fromPath("/").queryParam("period", period.key());
        if (ownPeriod()) {
            link.queryParam("from", firstDay()).queryParam("to", lastDay());
        }
        if (linkedUnit != null) {
            link.queryParam("unit", linkedUnit);
        }
        return link.queryParam("metric", linkedMetric.name()).build().toString();
    }
}
