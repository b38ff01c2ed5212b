package io.makegood.e2e.faults.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells whether what a link carries is what a test waits for. */
@FunctionalInterface
public interface Sight {

    /**
     * @param before the last bytes that went before on this link
     * @param chunk the bytes that arrived together
     */
    boolean seenIn(byte[] before, byte[] chunk);

    /** These bytes, also when they arrive in two pieces. */
    static Sight of(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return (before, chunk) -> {
            int kept = Math.min(before.length, wanted.length - 1);
            byte[] all =
                    Arrays.copyOf(Arrays.copyOfRange(before, before.length - kept, before.length), kept + chunk.length);
            System.arraycopy(chunk, 0, all, kept, chunk.length);
            return contains(all, wanted);
        };
    }

    /** PostgreSQL's answer that a transaction is committed: a CommandComplete with that tag. */
    static Sight committed() {
        return of("C\0\0\0\013COMMIT\0");
    }

    /** A Kafka request of this kind among those that arrived together. */
    static Sight kafkaRequest(int apiKey) {
        return (before, chunk) -> {
            ByteBuffer frames = ByteBuffer.wrap(chunk);
            while (frames.remaining() >= 6) {
                int length = frames.getInt();
                if (frames.getShort(frames.position()) == apiKey) {
                    return true;
                }
                if (length < 0 || length > frames.remaining()) {
                    return false;
                }
                frames.position(frames.position() + length);
            }
            return false;
        };
    }

    private static boolean contains(byte[] all, byte[] wanted) {
        for (int start = 0; start + wanted.length <= all.length; start++) {
            if (Arrays.equals(all, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
