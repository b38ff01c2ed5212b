package io.makegood.e2e.badinput;

import java.util.List;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status 0 if the connection was closed without a word
 */
public record Answer(int status, List<String> headers, String body) {

    static final Answer CLOSED = new Answer(0, List.of(), "");

    public Optional<String> header(String name) {
        String start = name.toLowerCase() + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase().startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    boolean isProblem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json");
    }

    boolean isPage() {
        return header("Content-Type").orElse("").startsWith("text/html");
    }

    public String text() {
        return status + "\n" + String.join("\n", headers) + "\n\n" + body;
    }
}
