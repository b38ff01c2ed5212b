package io.makegood.feedback.integrations;

import java.util.Collections;
import java.util.List;

/**
 * A system that speaks for customers.
 *
 * @param name its source in ids and the end of its contact topic
 * @param units for which it may speak, with everything below them; {@code *} is all
 * @param defaultUnit what is meant when it names none; null if it must name one
 * @param channel where its customers are reached, if it says nothing else
 */
public record Integration(String name, String title, List<String> units, String defaultUnit, String channel) {

    public static final String EVERYTHING = "*";

    public Integration {
        units = Collections.unmodifiableList(units);
    }

    public boolean speaksFor(String unit) {
        return units.stream().anyMatch(own -> own.equals(EVERYTHING) || unit.equals(own) || unit.startsWith(own + "."));
    }
}
