package io.makegood.e2e.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bad network in a box: stands between clients and one server on loopback and does to their bytes what networks do. All
 * of it holds for links that stand and for links to come, until {@link #clear()}.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Map<Direction, Road> roads = new EnumMap<>(Direction.class);
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    /** @param port where clients come; 0 for any */
    public FaultProxy(int port, int targetPort) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        target = new InetSocketAddress(loopback, targetPort);
        for (Direction direction : Direction.values()) {
            roads.put(direction, new Road());
        }
        try {
            door = new ServerSocket(port, 100, loopback);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::welcome, "proxy-" + door.getLocalPort());
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many connections go through it now. */
    public int links() {
        return links.size();
    }

    /** Each chunk comes later by this, in both directions. */
    public void slow(Duration latency) {
        roads.values().forEach(road -> road.slow(latency));
    }

    /** And by anything up to this beyond it, each chunk by something else; none overtakes another of its link. */
    public void jitter(Duration most) {
        roads.values().forEach(road -> road.jitter(most));
    }

    /** All links together carry no more than this, in each direction. */
    public void rate(long bytesPerSecond) {
        roads.values().forEach(road -> road.rate(bytesPerSecond));
    }

    /** No more than so many bytes at a time. */
    public void slice(int bytes) {
        roads.values().forEach(road -> road.slice(bytes));
    }

    /** Half-open: this direction carries nothing any more, and nobody is told. */
    public void hold(Direction direction) {
        roads.get(direction).hold(true);
    }

    /** A black hole: connections are accepted and stay, and nothing comes through. */
    public void holdAll() {
        roads.values().forEach(road -> road.hold(true));
    }

    /** What was held goes on, nothing of it lost. */
    public void release() {
        roads.values().forEach(road -> road.hold(false));
        links.forEach(link -> link.hold(false));
    }

    /** Ends every link with a RST. What was held on it is gone. */
    public void reset() {
        links.forEach(Link::reset);
    }

    /** The link that carries the byte after these gets a RST in its place; once. */
    public void cutAfter(Direction direction, long bytes) {
        roads.get(direction).cutAfter(bytes);
    }

    /** Looks out for certain bytes on every link, once. */
    public Watch watch(Direction direction, Sight sight, Then then) {
        Watch watch = new Watch(sight, then);
        roads.get(direction).add(watch);
        return watch;
    }

    /** A good network again. */
    public void clear() {
        roads.values().forEach(Road::clear);
        links.forEach(link -> link.hold(false));
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                admit(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** On a thread of its own: a server that does not answer must not keep other clients waiting. */
    private void admit(Socket client) {
        Thread thread = new Thread(() -> connect(client), "proxy-" + port() + "-connect");
        thread.setDaemon(true);
        thread.start();
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        Link link = new Link(client, server, links::remove);
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(target, CONNECT_MILLIS);
        } catch (IOException nobodyThere) {
            link.reset();
            return;
        }
        links.add(link);
        link.open(roads.get(Direction.TO_SERVER), roads.get(Direction.TO_CLIENT));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // It is what was wanted.
        }
        reset();
    }
}
