package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A line to a service, on which anything can be said. HTTP clients are too polite for that. */
public record Wire(String host, int port) {

    private static final int PATIENCE_MILLIS = 15_000;

    public static Wire to(String url) {
        URI uri = URI.create(url);
        return new Wire("127.0.0.1", uri.getPort());
    }

    /** A request with the headers that it needs, unless it brings its own. */
    public Answer send(Call call) {
        return send(bytes(call));
    }

    /** These bytes and nothing else. */
    Answer send(byte[] bytes) {
        try (Socket socket = open()) {
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // Refused before it was all said: the answer may still be there.
            }
            return answer(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Socket open() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    byte[] bytes(Call call) {
        StringBuilder head = new StringBuilder(call.method() + " " + call.target() + " HTTP/1.1\r\n");
        if (!call.has("Host")) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        call.headers().forEach(line -> head.append(line).append("\r\n"));
        boolean saysNothing = !call.has("Content-Length") && !call.has("Transfer-Encoding");
        if (saysNothing && (call.body().length > 0 || !call.method().equals("GET"))) {
            head.append("Content-Length: ").append(call.body().length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
        bytes.writeBytes(call.body());
        return bytes.toByteArray();
    }

    static Answer answer(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        try {
            String status = line(in);
            while (status.startsWith("HTTP/1.1 100")) {
                line(in);
                status = line(in);
            }
            if (!status.startsWith("HTTP/1.")) {
                return Answer.CLOSED;
            }
            List<String> headers = new ArrayList<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                headers.add(line);
            }
            return new Answer(Integer.parseInt(status.split(" ")[1]), headers, body(in, headers));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("there was no answer within " + PATIENCE_MILLIS + " ms", e);
        } catch (IOException e) {
            return Answer.CLOSED;
        }
    }

    private static String body(InputStream in, List<String> headers) throws IOException {
        Answer head = new Answer(0, headers, "");
        if (head.header("Transfer-Encoding").isPresent()) {
            return chunks(in);
        }
        int length = head.header("Content-Length").map(Integer::parseInt).orElse(0);
        return new String(in.readNBytes(length), UTF_8);
    }

    private static String chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toString(UTF_8);
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
