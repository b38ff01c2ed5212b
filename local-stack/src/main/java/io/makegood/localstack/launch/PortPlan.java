package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.Ports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens where in this run. */
final class PortPlan {
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);

    /**
     * @param chosen ports by label, from the command line
     * @param environment where {@code MAKEGOOD_PORT_FEEDBACK} and its like stand; the command line goes before it
     */
    PortPlan(Map<String, String> chosen, Map<String, String> environment) {
        for (Part part : Part.values()) {
            String byEnvironment = environment.get("MAKEGOOD_PORT_" + part.name());
            String port = chosen.getOrDefault(part.label(), byEnvironment);
            ports.put(part, port == null ? part.defaultPort() : number(part, port));
        }
        chosen.keySet().forEach(PortPlan::requireKnown);
    }

    private static int number(Part part, String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new CannotStart("The port of " + part.label() + " must be a number from 1 to 65535, not '" + text + "'.");
    }

    private static void requireKnown(String label) {
        if (Stream.of(Part.values()).noneMatch(part -> part.label().equals(label))) {
            throw new CannotStart("There is no '" + label + "' to give a port to; there are "
                    + Arrays.stream(Part.values()).map(Part::label).collect(Collectors.joining(", ")) + ".");
        }
    }

    int port(Part part) {
        return ports.get(part);
    }

    int port(Part part, int replica) {
        return ports.get(part) + (replica - 1) * Part.REPLICA_DISTANCE;
    }

    String url(Part part) {
        return url(part, 1);
    }

    String url(Part part, int replica) {
        return "http://localhost:" + port(part, replica);
    }

    /** Says which ports cannot be had, before anything is started. */
    void requireFree(Options options) {
        Map<Integer, String> taken = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Part part : Part.values()) {
            for (int replica = 1; replica <= (part.isReplicated() ? options.replicas() : 1); replica++) {
                if (!options.without().contains(part)) {
                    whatIsWrong(part, replica, taken).ifPresent(wrong::add);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new CannotStart(String.join("\n", wrong));
        }
    }

    private Optional<String> whatIsWrong(Part part, int replica, Map<Integer, String> taken) {
        int port = port(part, replica);
        String label = part.label(replica);
        String other = taken.put(port, label);
        if (other != null) {
            return Optional.of("Port " + port + " is meant for both " + other + " and " + label
                    + ": give one of them another, such as --port " + part.label() + "=" + (port(part) + 1000) + ".");
        }
        if (!Ports.isFree(port)) {
            return Optional.of("Port " + port + " (" + label + ") is taken by another program:"
                    + " stop that, or choose another with --port " + part.label() + "=" + (port(part) + 1000) + ".");
        }
        return Optional.empty();
    }
}
