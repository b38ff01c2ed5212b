package io.makegood.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what would break a reader or a writer of a released schema. Words may change and optional fields may come;
 * anything else is a new version of the type.
 */
final class SchemaComparison {

    private static final Set<String> WORDS = Set.of("title", "description", "$comment", "examples");
    private static final Set<String> MAPS = Set.of("properties", "$defs");
    private static final Set<String> SETS = Set.of("required", "enum");

    private final List<String> breaks = new ArrayList<>();

    private SchemaComparison() {}

    static List<String> breaks(JsonNode released, JsonNode current) {
        var comparison = new SchemaComparison();
        comparison.compareForms("", released, current);
        return comparison.breaks;
    }

    private void compareForms(String path, JsonNode released, JsonNode current) {
        Set<String> keywords = new TreeSet<>();
        released.fieldNames().forEachRemaining(keywords::add);
        current.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS);
        for (String keyword : keywords) {
            compareKeyword(path + "/" + keyword, keyword, released.path(keyword), current.path(keyword));
        }
    }

    private void compareKeyword(String path, String keyword, JsonNode released, JsonNode current) {
        if (MAPS.contains(keyword)) {
            compareNamed(path, released, current);
        } else if (SETS.contains(keyword)) {
            expectSame(path, elements(released), elements(current));
        } else if (released.isObject() && current.isObject()) {
            compareForms(path, released, current);
        } else {
            expectSame(path, released, current);
        }
    }

    private void compareNamed(String path, JsonNode released, JsonNode current) {
        released.properties().forEach(field -> {
            String place = path + "/" + field.getKey();
            if (current.has(field.getKey())) {
                compareForms(place, field.getValue(), current.get(field.getKey()));
            } else {
                breaks.add(place + " is gone");
            }
        });
    }

    private void expectSame(String path, Object released, Object current) {
        if (!released.equals(current)) {
            breaks.add(path + " was " + released + ", is " + current);
        }
    }

    private static Set<String> elements(JsonNode array) {
        Set<String> elements = new TreeSet<>();
        array.forEach(element -> elements.add(element.toString()));
        return elements;
    }
}
