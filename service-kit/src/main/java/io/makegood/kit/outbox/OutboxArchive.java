package io.makegood.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Moves what Kafka has taken out of the outbox, beside the relay: the next events need not wait for it. Until a move is
 * committed its events are known here, so that this process does not send them twice; another one, or this one after a
 * crash, may.
 */
@ApplicationScoped
class OutboxArchive {

    private static final Logger LOG = Logger.getLogger(OutboxArchive.class);

    /** Dead rows at the head of the table cost more with each look than to clear them away, and autovacuum comes once a minute. */
    private static final int MOVES_TO_A_VACUUM = 2_000;

    private final OutboxRows rows;
    private final OutboxConfig config;
    private int moved;
    private final List<Long> sent = new ArrayList<>();
    private boolean stopped;
    private Thread moving;

    OutboxArchive(OutboxRows rows, OutboxConfig config) {
        this.rows = rows;
        this.config = config;
    }

    void start() {
        moving = new Thread(this::moveUntilStopped, "outbox-archive");
        moving.setDaemon(true);
        moving.start();
    }

    void stop() throws InterruptedException {
        synchronized (sent) {
            stopped = true;
            sent.notifyAll();
        }
        moving.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Waits while there is more to be moved than two batches: whoever sends should not run away from it. */
    void add(List<Long> ids) throws InterruptedException {
        synchronized (sent) {
            sent.addAll(ids);
            sent.notifyAll();
            while (sent.size() > 2 * config.batchSize() && !stopped) {
                sent.wait();
            }
        }
    }

    /** What was sent and still stands in the outbox. */
    List<Long> underWay() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    private void moveUntilStopped() {
        try {
            for (List<Long> ids = next(); !ids.isEmpty(); ids = next()) {
                move(ids);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing when it is stopped and all is moved. */
    private List<Long> next() throws InterruptedException {
        synchronized (sent) {
            while (sent.isEmpty() && !stopped) {
                sent.wait();
            }
            return List.copyOf(sent);
        }
    }

    private void move(List<Long> ids) throws InterruptedException {
        try {
            rows.archive(ids);
            synchronized (sent) {
                sent.subList(0, ids.size()).clear();
                sent.notifyAll();
            }
            vacuumAfter(ids.size());
        } catch (SQLException | RuntimeException | LinkageError e) {
            // Whatever it was: they stay known here until they are moved.
            LOG.warnf("What was sent waits in the outbox: %s", e.getMessage());
            synchronized (sent) {
                sent.wait(config.retryDelay().toMillis());
            }
        }
    }

    private void vacuumAfter(int more) throws SQLException {
        moved += more;
        if (moved >= MOVES_TO_A_VACUUM) {
            moved = 0;
            rows.vacuum();
        }
    }
}
