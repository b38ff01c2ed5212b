package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;

/** H46: a thousand HTTP/2 requests on one connection, each taken back at once. */
final class RapidReset {

    private static final int STREAMS = 1_000;
    private static final int SETTINGS = 4;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int END_OF_ALL = 5;

    /** GET / at localhost, out of HPACK's static table. */
    private static final byte[] REQUEST = {
        (byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 9, 'l', 'o', 'c', 'a', 'l', 'h', 'o', 's', 't'
    };

    private static final byte[] CANCEL = {0, 0, 0, 8};

    private RapidReset() {}

    static Answer at(Wire wire, String marker) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        frame(bytes, SETTINGS, 0, 0, new byte[0]);
        for (int stream = 1; stream < 2 * STREAMS; stream += 2) {
            frame(bytes, HEADERS, END_OF_ALL, stream, REQUEST);
            frame(bytes, RST_STREAM, 0, stream, CANCEL);
        }
        try (Socket socket = wire.open()) {
            socket.getOutputStream().write(bytes.toByteArray());
            Table.theNeighbourIsTaken(Door.ANSWERS);
        } catch (java.net.SocketException stopped) {
            // Cut off by the server, which is well.
        }
        return Answer.CLOSED;
    }

    private static void frame(ByteArrayOutputStream bytes, int type, int flags, int stream, byte[] payload) {
        bytes.writeBytes(new byte[] {0, 0, (byte) payload.length, (byte) type, (byte) flags});
        bytes.writeBytes(
                new byte[] {(byte) (stream >>> 24), (byte) (stream >>> 16), (byte) (stream >>> 8), (byte) stream});
        bytes.writeBytes(payload);
    }
}
