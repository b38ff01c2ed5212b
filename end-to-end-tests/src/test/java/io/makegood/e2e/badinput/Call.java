package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A request, byte for byte. In its target, headers and body {@code @M@} stands for the row's marker and {@code @ID@} for
 * a new id.
 */
public record Call(String method, String target, List<String> headers, byte[] body) implements Knock {

    static final String MARKER = "@M@";
    static final String ID = "@ID@";

    public Call {
        headers = List.copyOf(headers);
    }

    public static Call get(String target) {
        return new Call("GET", target, List.of(), new byte[0]);
    }

    public static Call post(String target) {
        return new Call("POST", target, List.of(), new byte[0]);
    }

    public Call json(String json) {
        return header("Content-Type: application/json").body(json);
    }

    Call form(String fields) {
        return header("Content-Type: application/x-www-form-urlencoded").body(fields);
    }

    public Call by(String otherMethod) {
        return new Call(otherMethod, target, headers, body);
    }

    public Call to(String otherTarget) {
        return new Call(method, otherTarget, headers, body);
    }

    /** Adds a header line. */
    public Call header(String line) {
        List<String> more = new ArrayList<>(headers);
        more.add(line);
        return new Call(method, target, more, body);
    }

    Call without(String header) {
        String start = header.toLowerCase() + ":";
        return new Call(
                method,
                target,
                headers.stream()
                        .filter(line -> !line.toLowerCase().startsWith(start))
                        .toList(),
                body);
    }

    Call body(String text) {
        return body(text.getBytes(UTF_8));
    }

    Call body(byte[] bytes) {
        return new Call(method, target, headers, bytes);
    }

    boolean has(String header) {
        String start = header.toLowerCase() + ":";
        return headers.stream().anyMatch(line -> line.toLowerCase().startsWith(start));
    }

    @Override
    public Answer at(Wire wire, String marker) {
        return wire.send(filled(marker));
    }

    private Call filled(String marker) {
        String id = UUID.randomUUID().toString();
        return new Call(
                method,
                fill(target, marker, id),
                headers.stream().map(line -> fill(line, marker, id)).toList(),
                fill(new String(body, ISO_8859_1), marker, id).getBytes(ISO_8859_1));
    }

    private static String fill(String text, String marker, String id) {
        return text.replace(MARKER, marker).replace(ID, id);
    }
}
