package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was asked for on the command line. */
record Options(
        Ask ask,
        String tokenOf,
        int replicas,
        Map<String, String> ports,
        Set<Part> without,
        Path home,
        boolean restart,
        boolean discardsData,
        boolean demo) {

    /** In a file, so that {@code ./run --help} can show it before anything is built. */
    static String usage() {
        try (InputStream text = Options.class.getResourceAsStream("usage.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final int MOST_REPLICAS = 4;

    enum Ask {
        RUN,
        TOKEN,
        HELP
    }

    Options {
        ports = Map.copyOf(ports);
        without = Set.copyOf(without);
    }

    static Options parse(String... arguments) {
        return new Reader(arguments).read();
    }

    private static final class Reader {
        private final Deque<String> rest;
        private final Map<String, String> ports = new HashMap<>();
        private final Set<Part> without = EnumSet.noneOf(Part.class);
        private Ask ask = Ask.RUN;
        private String tokenOf;
        private int replicas = 1;
        private Path home = Folders.home();
        private boolean restart = true;
        private boolean discardsData;
        private boolean demo;

        Reader(String... arguments) {
            rest = new ArrayDeque<>(List.of(arguments));
        }

        Options read() {
            while (!rest.isEmpty()) {
                take(rest.pop());
            }
            return new Options(ask, tokenOf, replicas, ports, without, home, restart, discardsData, demo);
        }

        private void take(String option) {
            switch (option) {
                case "--help", "-h" -> ask = Ask.HELP;
                case "--replicas" -> replicas = replicas(value(option));
                case "--port" -> port(value(option));
                case "--without" -> without.add(service(value(option)));
                case "--no-restart" -> restart = false;
                case "--demo" -> demo = true;
                case "--discard-data" -> discardsData = true;
                case "--home" -> home = Path.of(value(option)).toAbsolutePath().normalize();
                case "--token" -> {
                    ask = Ask.TOKEN;
                    tokenOf = value(option);
                }
                default -> takeJoined(option);
            }
        }

        /** {@code --name=value} is the same as {@code --name value}. */
        private void takeJoined(String option) {
            int equals = option.indexOf('=');
            if (!option.startsWith("--") || equals < 0) {
                throw new CannotStart("'" + option + "' is no option of ./run; see ./run --help.");
            }
            rest.push(option.substring(equals + 1));
            rest.push(option.substring(0, equals));
            if (List.of("--help", "--no-restart", "--discard-data", "--demo").contains(rest.peek())) {
                throw new CannotStart("'" + rest.peek() + "' takes no value; see ./run --help.");
            }
        }

        private String value(String option) {
            if (rest.isEmpty() || rest.peek().startsWith("--")) {
                throw new CannotStart("'" + option + "' needs a value; see ./run --help.");
            }
            return rest.pop();
        }

        private static int replicas(String text) {
            if (text.matches("[1-" + MOST_REPLICAS + "]")) {
                return Integer.parseInt(text);
            }
            throw new CannotStart("--replicas takes a number from 1 to " + MOST_REPLICAS + ", not '" + text + "'.");
        }

        private void port(String text) {
            String[] parts = text.split("=", 2);
            if (parts.length < 2) {
                throw new CannotStart("--port takes NAME=PORT, such as feedback=9081, not '" + text + "'.");
            }
            ports.put(parts[0], parts[1]);
        }

        private static Part service(String label) {
            return Part.replicated()
                    .filter(part -> part.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("--without takes one of "
                            + Part.replicated().map(Part::label).collect(Collectors.joining(", ")) + ", not '" + label
                            + "'."));
        }
    }
}
