package io.makegood.e2e.faults.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;

/** One client's connection through the proxy, with the one to the server behind it. */
final class Link {

    private final Socket client;
    private final Socket server;
    private final Consumer<Link> whenClosed;
    private volatile boolean held;
    private volatile boolean closed;
    private int ended;

    Link(Socket client, Socket server, Consumer<Link> whenClosed) {
        this.client = client;
        this.server = server;
        this.whenClosed = whenClosed;
    }

    void open(Road toServer, Road toClient) {
        start("to-server", new Pump(this, client, server, toServer));
        start("to-client", new Pump(this, server, client, toClient));
    }

    private void start(String name, Pump pump) {
        Thread thread = new Thread(pump, "proxy-" + client.getPort() + "-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    void hold(boolean now) {
        held = now;
    }

    boolean isHeld() {
        return held;
    }

    boolean isClosed() {
        return closed;
    }

    /** One side has said all it had to say: the other may still answer. */
    synchronized void ended(Socket to) {
        if (++ended == 2) {
            close();
            return;
        }
        try {
            to.shutdownOutput();
        } catch (IOException alreadyGone) {
            close();
        }
    }

    /** Both sides get a RST, as from a machine that knows nothing of the connection. */
    void reset() {
        try {
            client.setSoLinger(true, 0);
            server.setSoLinger(true, 0);
        } catch (IOException alreadyGone) {
            // Then there is nobody to be told.
        }
        close();
    }

    /** The client gets a RST; the server gets all that was sent, and then the end. */
    void abandon() {
        try {
            client.setSoLinger(true, 0);
        } catch (IOException alreadyGone) {
            // Then there is nobody to be told.
        }
        close();
    }

    void close() {
        closed = true;
        closeQuietly(client);
        closeQuietly(server);
        whenClosed.accept(this);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // It is what was wanted.
        }
    }
}
