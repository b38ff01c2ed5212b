package io.makegood.e2e.badinput;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much of a list of fifty is tried. What is not says why. */
record Coverage(String list, Set<String> tried, Map<String, String> elsewhere) {

    static final int ENTRIES = 50;

    static Coverage of(String list, Collection<String> rows, Map<String, String> elsewhere) {
        return new Coverage(list, new TreeSet<>(rows), elsewhere);
    }

    /** Entries of which nothing is said. */
    List<String> forgotten() {
        return IntStream.rangeClosed(1, ENTRIES)
                .mapToObj(number -> list + number)
                .filter(entry -> !tried.contains(entry) && !elsewhere.containsKey(entry))
                .toList();
    }

    /** Entries of which both is said. */
    Set<String> contradictions() {
        return elsewhere.keySet().stream().filter(tried::contains).collect(Collectors.toSet());
    }

    void print(int rows) {
        System.out.printf(
                "Bad input %s: %d of %d entries of the list, in %d rows%n", list, tried.size(), ENTRIES, rows);
        elsewhere.forEach((entry, why) -> System.out.printf("Bad input %s not here: %s%n", entry, why));
    }
}
