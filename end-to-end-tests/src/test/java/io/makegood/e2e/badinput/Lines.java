package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.stream.Stream;

/** H23, H45, H49: requests that no HTTP client would send. */
final class Lines {

    private static final Door DOOR = Door.ANSWERS;

    private Lines() {}

    static Stream<Row> rows() {
        return Stream.of(
                raw("H23", "a length that is too long, then the end", 0, "Content-Length: 9999\r\n\r\n{}"),
                raw("H23", "a length that is too short", 400, "Content-Length: 5\r\n\r\n{\"submissionId\":\"@M@\"}"),
                raw("H23", "a negative length", 400, "Content-Length: -1\r\n\r\n{}"),
                raw("H23", "a length that is no number", 400, "Content-Length: @M@\r\n\r\n{}"),
                raw("H23", "two lengths", 400, "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}"),
                raw(
                        "H23",
                        "a length and chunks: smuggling",
                        400,
                        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n" + smuggled()),
                raw("H23", "chunks that are none", 0, "Transfer-Encoding: chunked\r\n\r\n@M@\r\n"),
                raw("H23", "a chunk of negative size", 0, "Transfer-Encoding: chunked\r\n\r\n-5\r\n@M@\r\n0\r\n\r\n"),
                raw(
                        "H23",
                        "two transfer encodings",
                        400,
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
                raw("H23", "an unknown transfer encoding", 400, "Transfer-Encoding: @M@\r\n\r\n{}"),
                row("H23", "chunks without end", DOOR, () -> Lines::endless, 413, 0),
                row("H45", "a body that comes letter by letter and then not at all", DOOR, () -> Lines::slow, 0),
                row("H45", "gone in the middle of the body", DOOR, () -> Lines::goneWithinBody, 0),
                row("H45", "gone before the answer", DOOR, () -> Lines::goneBeforeAnswer, 0),
                row("H49", "Expect: 100-continue, then nothing", DOOR, () -> Lines::expectant, 0),
                row("H49", "another expectation", DOOR, () -> DOOR.good().header("Expect: @M@"), 202));
    }

    private static String smuggled() {
        return "0\r\n\r\nGET /api-keys HTTP/1.1\r\nX-Marker: @M@\r\n\r\n";
    }

    private static Row raw(String entry, String what, int status, String rest) {
        return row(entry, what, DOOR, () -> (wire, marker) -> said(wire, rest.replace("@M@", marker)), status);
    }

    /** What was said is all: the service sees the end of it, and whatever it answers is read. */
    private static Answer said(Wire wire, String rest) throws IOException {
        try (Socket socket = wire.open()) {
            write(socket, head() + rest);
            socket.shutdownOutput();
            return Wire.answer(socket);
        }
    }

    private static String head() {
        return "POST " + DOOR.good().target()
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Up to 20 MB, unless it is stopped before. */
    private static Answer endless(Wire wire, String marker) throws IOException {
        try (Socket socket = wire.open()) {
            write(socket, head() + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 320; i++) {
                write(socket, chunk);
            }
            return Wire.answer(socket);
        } catch (java.net.SocketException stopped) {
            return Answer.CLOSED;
        }
    }

    private static Answer slow(Wire wire, String marker) throws IOException {
        try (Socket socket = wire.open()) {
            write(socket, head() + "Content-Length: 1000\r\n\r\n");
            for (char letter : ("{\"comment\":\"" + marker).toCharArray()) {
                write(socket, String.valueOf(letter));
                // While it dawdles the others are served.
                Table.theNeighbourIsTaken(DOOR);
            }
        }
        return Answer.CLOSED;
    }

    private static Answer goneWithinBody(Wire wire, String marker) throws IOException {
        try (Socket socket = wire.open()) {
            write(socket, head() + "Content-Length: 1000\r\n\r\n{\"comment\":\"" + marker);
        }
        return Answer.CLOSED;
    }

    private static Answer goneBeforeAnswer(Wire wire, String marker) throws IOException {
        Call good = DOOR.with("{\"submissionId\":\"" + marker + "\",\"answers\":{\"recommend\":9}}");
        try (Socket socket = wire.open()) {
            socket.getOutputStream().write(wire.bytes(good));
        }
        // She comes again with the same id and hears the same.
        Answer again = good.at(wire, marker);
        org.assertj.core.api.Assertions.assertThat(again.status()).isEqualTo(202);
        return Answer.CLOSED;
    }

    private static Answer expectant(Wire wire, String marker) throws IOException {
        try (Socket socket = wire.open()) {
            write(socket, head() + "Expect: 100-continue\r\nX-Marker: " + marker + "\r\nContent-Length: 50\r\n\r\n");
            Table.theNeighbourIsTaken(DOOR);
        }
        return Answer.CLOSED;
    }
}
