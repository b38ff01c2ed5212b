package io.makegood.e2e.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who may enter where, as {@code routes.csv} has it. */
final class AccessTable {

    private static final String EVERY = "every";
    private static final Set<String> PUBLIC = Set.of("public");
    private static final Set<String> KEY = Set.of("key");

    private final Map<Route, Set<String>> allowed = new LinkedHashMap<>();

    private AccessTable() {}

    static AccessTable read() {
        AccessTable table = new AccessTable();
        try (InputStream lines = AccessTable.class.getResourceAsStream("routes.csv")) {
            new String(lines.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        String[] cells = line.split(",");
        Stream<String> services = cells[0].equals(EVERY) ? Route.SERVICES.stream() : Stream.of(cells[0]);
        services.forEach(service -> put(new Route(service, cells[1], cells[2]), Set.of(cells[3].split(" "))));
    }

    private void put(Route route, Set<String> roles) {
        if (allowed.put(route, roles) != null) {
            throw new IllegalStateException(route + " is in the table twice");
        }
    }

    Set<Route> routes() {
        return allowed.keySet();
    }

    /** Those that ask who comes. */
    Stream<Route> guarded() {
        return routes().stream().filter(route -> !isPublic(route));
    }

    boolean isPublic(Route route) {
        return allowed.get(route).equals(PUBLIC);
    }

    boolean asksForKey(Route route) {
        return allowed.get(route).equals(KEY);
    }

    boolean allows(String role, Route route) {
        return isPublic(route) || allowed.get(route).contains(role);
    }
}
