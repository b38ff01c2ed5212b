package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.makegood.e2e.stack.Makegood;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that stand in what is sent and nowhere else, looked for in the logs of all services. */
final class Markers {

    private static final Pattern MARKER = Pattern.compile("canary[0-9a-f]{12}");

    /** A machine that is busy, and a place on a topic that is told once more after the partitions moved on. */
    private static final List<String> PASSING = List.of("BlockedThreadChecker", "SRMSG18252");

    private final Map<Path, Long> begin = sizes();

    static String next() {
        return "canary" + UUID.randomUUID().toString().substring(24);
    }

    /** What stands in the logs since this was made, and should not: each with its file. */
    List<String> inLogs() {
        return sizes().keySet().stream().flatMap(this::found).distinct().toList();
    }

    /** Lines since then that are not one JSON object each. */
    List<String> brokenLines() {
        return linesOfServices()
                .filter(line -> !line.matches("[^:]+: (\\{.*}|)"))
                .toList();
    }

    /** Lines since then with the trace of a failure: what was sent was bad, and nothing here failed. */
    List<String> traces() {
        return linesOfServices()
                .filter(line -> line.contains("\"stackTrace\""))
                .filter(line -> PASSING.stream().noneMatch(line::contains))
                .toList();
    }

    private Stream<String> linesOfServices() {
        return sizes().keySet().stream()
                .filter(file ->
                        file.getFileName().toString().matches("(feedback|recovery|recognition|analytics|console).*"))
                .flatMap(file -> written(file).lines().map(line -> file.getFileName() + ": " + line));
    }

    private Stream<String> found(Path file) {
        Matcher matcher = MARKER.matcher(written(file));
        return matcher.results().map(found -> file.getFileName() + ": " + found.group());
    }

    private String written(Path file) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(begin.getOrDefault(file, 0L));
            try (InputStream rest = Channels.newInputStream(log.getChannel())) {
                return new String(rest.readAllBytes(), ISO_8859_1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, Long> sizes() {
        Map<Path, Long> sizes = new HashMap<>();
        try (Stream<Path> files = Files.list(Makegood.running().logs())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(file, Files.size(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }
}
