package io.makegood.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Moves what Kafka has taken out of the outbox, beside the relay: the next events need not wait for it. Until a move is
 * committed its events are known here, so that this process does not send them twice. After a move that failed they are
 * not: nobody knows whether it was committed, and what goes out again does no harm.
 */
@ApplicationScoped
class OutboxArchive {

    private static final Logger LOG = Logger.getLogger(OutboxArchive.class);

    /** Dead rows at the head of the table cost more with each look than to clear them away, and autovacuum comes once a minute. */
    private static final int MOVED_TO_A_VACUUM = 2_000;

    private static final int VACUUM_SHARE = 10;

    /** Between moves that fail: what goes out again meanwhile fills the topic. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final OutboxRows rows;
    private final OutboxConfig config;
    private final List<SentRow> sent = new ArrayList<>();
    private boolean stopping;
    private boolean stopped;
    private Thread moving;
    private int moved;
    private Duration rest;
    private long nextVacuum = System.nanoTime();

    OutboxArchive(OutboxRows rows, OutboxConfig config) {
        this.rows = rows;
        this.config = config;
        this.rest = config.retryDelay();
    }

    void start() {
        moving = new Thread(this::moveUntilStopped, "outbox-archive");
        moving.setDaemon(true);
        moving.start();
    }

    /** From here on nobody waits in {@link #add}. */
    void stopSoon() {
        synchronized (sent) {
            stopping = true;
            sent.notifyAll();
        }
    }

    /** Moves what there is, and ends. */
    void stop(long millis) throws InterruptedException {
        synchronized (sent) {
            stopped = true;
            sent.notifyAll();
        }
        moving.join(millis);
    }

    /** Waits while there is more to be moved than two batches: whoever sends should not run away from it. */
    void add(List<SentRow> more) throws InterruptedException {
        synchronized (sent) {
            sent.addAll(more);
            sent.notifyAll();
            while (sent.size() > 2 * config.batchSize() && !stopping) {
                sent.wait();
            }
        }
    }

    /** What was sent and still stands in the outbox. */
    List<SentRow> underWay() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    private void moveUntilStopped() {
        try {
            for (List<SentRow> some = next(); !some.isEmpty(); some = next()) {
                move(some);
                vacuum();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A batch at most; nothing when it is stopped and all is moved. */
    private List<SentRow> next() throws InterruptedException {
        synchronized (sent) {
            while (sent.isEmpty() && !stopped) {
                sent.wait();
            }
            return List.copyOf(sent.subList(0, Math.min(sent.size(), config.batchSize())));
        }
    }

    private void move(List<SentRow> some) throws InterruptedException {
        try {
            rows.archive(some);
            forget(some.size());
            moved += some.size();
            rest = config.retryDelay();
        } catch (SQLException | RuntimeException | Error e) {
            // Whatever it was: who died here would leave the relay waiting, and with the lease.
            LOG.warnf("What was sent could not be archived and goes out again: %s", e.getMessage());
            TimeUnit.MILLISECONDS.sleep(rest.toMillis());
            rest = longer(rest);
            forget(some.size());
        }
    }

    private static Duration longer(Duration rest) {
        Duration twice = rest.multipliedBy(2);
        return twice.compareTo(LONGEST_REST) < 0 ? twice : LONGEST_REST;
    }

    private void forget(int first) {
        synchronized (sent) {
            sent.subList(0, first).clear();
            sent.notifyAll();
        }
    }

    /** One that takes long must not be all that is done here. */
    private void vacuum() {
        long begin = System.nanoTime();
        if (moved < MOVED_TO_A_VACUUM || begin - nextVacuum < 0) {
            return;
        }
        moved = 0;
        try {
            rows.vacuum();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.debugf("The outbox is left to the vacuum of the database: %s", e.getMessage());
        }
        long end = System.nanoTime();
        nextVacuum = end + VACUUM_SHARE * (end - begin);
    }
}
