package io.makegood.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Bodies that are not what their headers say, and such as never end: the sender's fault, and no failure of ours. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenBodiesTest {

    private static final String CHUNKED = """
            POST /door HTTP/1.1
            Host: x
            Content-Type: application/json
            Transfer-Encoding: chunked

            """.replace("\n", "\r\n");

    @TestHTTPResource
    URI url;

    private final Failures failures = new Failures();

    /** What was logged with a trace. */
    private static final class Failures extends Handler {
        private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord line) {
            if (line.getThrown() != null && !line.getLoggerName().endsWith("BlockedThreadChecker")) {
                seen.add(line.getLoggerName() + ": " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(failures);
    }

    @AfterEach
    void no_failure_was_logged() {
        Logger.getLogger("").removeHandler(failures);
        assertThat(failures.seen).isEmpty();
    }

    @Test
    void a_chunk_whose_size_is_no_number() throws IOException {
        try (Socket socket = socket()) {
            say(socket, CHUNKED + "zz\r\n{}\r\n0\r\n\r\n");

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void more_than_is_taken_without_a_word_of_its_length() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        assertThat(status(CHUNKED + chunk.repeat(40))).isEqualTo(413);
    }

    @Test
    void a_sender_who_goes_in_the_middle() throws IOException {
        try (Socket socket = socket()) {
            say(socket, CHUNKED + "5\r\n{\"sco\r\n");
        }

        assertThat(status("GET /door/forgotten HTTP/1.1\r\nHost: x\r\n\r\n")).isEqualTo(401);
    }

    @Test
    void a_request_to_no_host() throws IOException {
        assertThat(status("GET /door/forgotten HTTP/1.1\r\n\r\n")).isEqualTo(400);
    }

    @Test
    void a_body_that_does_not_come_to_its_end_in_time_is_given_up() throws IOException {
        try (Socket socket = socket()) {
            say(socket, CHUNKED + "5\r\n{\"sco\r\n");

            assertThat(status(socket)).isEqualTo(408);
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    private int status(String request) throws IOException {
        try (Socket socket = socket()) {
            say(socket, request);
            return status(socket);
        }
    }

    private static int status(Socket socket) throws IOException {
        String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
        assertThat(line).startsWith("HTTP/1.1 ");
        return Integer.parseInt(line.substring(9));
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (SocketException refusedBeforeItsEnd) {
            assertThat(text.length()).isGreaterThan(0x10000);
        }
    }
}
