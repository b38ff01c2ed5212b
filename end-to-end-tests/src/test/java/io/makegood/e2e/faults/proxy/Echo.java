package io.makegood.e2e.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says back what it hears, and counts what it heard. */
final class Echo implements AutoCloseable {

    private final AtomicInteger heard = new AtomicInteger();
    private final ServerSocket door;
    private final Thread porter;

    Echo() {
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        porter = daemon(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    int heard() {
        return heard.get();
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                daemon(() -> answer(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(Socket client) {
        byte[] buffer = new byte[1024];
        try (client) {
            int length;
            while ((length = client.getInputStream().read(buffer)) >= 0) {
                heard.addAndGet(length);
                client.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException reset) {
            // What the test is about.
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "echo");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Returns when nobody is let in any more: whoever waits at the door keeps it open for a moment after it was closed. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            porter.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
