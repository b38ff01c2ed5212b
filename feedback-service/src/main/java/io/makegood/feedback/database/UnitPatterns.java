package io.makegood.feedback.database;

import io.makegood.feedback.text.Format;
import io.makegood.kit.access.SignedIn;
import java.util.List;
import java.util.stream.Stream;

/** The units that somebody may see, as patterns for {@code coalesce(unit, '') like any(?)}. */
public final class UnitPatterns {

    private UnitPatterns() {}

    public static List<String> of(List<String> units) {
        if (units.contains(SignedIn.EVERYTHING)) {
            return List.of("%");
        }
        // Only well-formed paths: nothing in them means something to LIKE.
        return units.stream()
                .filter(Format.UNIT::matches)
                .flatMap(UnitPatterns::withBelow)
                .toList();
    }

    public static List<String> of(String unit) {
        return withBelow(unit).toList();
    }

    private static Stream<String> withBelow(String unit) {
        return Stream.of(unit, unit + ".%");
    }
}
