package io.makegood.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Brings what the outbox holds to Kafka, in order, one replica at a time. No transaction is open while Kafka answers: a
 * crash between the answer and the delete sends again, and consumers know an event by its id.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** So few are no load yet: the next may go at once. */
    private static final int FEW = 4;

    private final OutboxRows rows;
    private final OutboxLease lease;
    private final OutboxSender sender;
    private final OutboxArchive archive;
    private final OutboxConfig config;
    private final MeterRegistry meters;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopped;
    private Thread sending;
    private Thread renewing;

    OutboxRelay(
            OutboxRows rows,
            OutboxLease lease,
            OutboxSender sender,
            OutboxArchive archive,
            OutboxConfig config,
            MeterRegistry meters) {
        this.rows = rows;
        this.lease = lease;
        this.sender = sender;
        this.archive = archive;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        if (config.relay()) {
            archive.start();
            sending = started("outbox-relay", this::sendUntilStopped);
            renewing = started("outbox-lease", this::renewUntilStopped);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        if (sending != null) {
            archive.stopSoon();
            sending.join(TimeUnit.SECONDS.toMillis(4));
            archive.stop(TimeUnit.SECONDS.toMillis(1));
            renewing.interrupt();
            sender.reset();
            release();
        }
    }

    /** Says that there may be something to send. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void sendUntilStopped() {
        while (!stopped) {
            try {
                int sent = lease.held() ? sendBatch() : 0;
                if (sent == 0) {
                    awaitWork(config.pollInterval().toMillis());
                } else if (sent > FEW && sent < config.batchSize()) {
                    // The more there were, the sooner there are many again.
                    pause(Math.min(sent - FEW, config.rest().toMillis()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped = true;
            } catch (SQLException | RuntimeException | LinkageError e) {
                // Whatever it was: a relay that died would keep the lease and stop everybody's.
                LOG.warnf("The outbox waits: %s", e.getMessage());
                dropProducer();
                awaitWork(config.retryDelay().toMillis());
            }
        }
    }

    private void dropProducer() {
        try {
            sender.reset();
        } catch (RuntimeException | LinkageError e) {
            LOG.warnf("A producer did not close: %s", e.getMessage());
        }
    }

    private int sendBatch() throws SQLException, InterruptedException {
        List<UnsentEvent> events = rows.unsent(config.batchSize(), archive.underWay());
        if (events.isEmpty()) {
            return 0;
        }
        OutboxSender.Outcome outcome = sender.send(events);
        if (!outcome.acknowledged().isEmpty()) {
            archive.add(outcome.acknowledged());
            meters.counter("events.published").increment(outcome.acknowledged().size());
        }
        if (outcome.error() != null) {
            recover(outcome);
        }
        return events.size();
    }

    private void recover(OutboxSender.Outcome outcome) throws SQLException {
        sender.reset();
        String reason = outcome.error().getClass().getSimpleName();
        if (outcome.hopeless()) {
            LOG.errorf(
                    "Event %s can never be sent (%s): its aggregate is parked",
                    outcome.failed().eventId(), reason);
            rows.park(outcome.failed(), reason);
        } else {
            LOG.warnf(
                    "Kafka did not take event %s (%s): trying again",
                    outcome.failed().eventId(), reason);
            awaitWork(config.retryDelay().toMillis());
        }
    }

    /** Renews beside the sender, which may wait for Kafka for as long as it takes. */
    private void renewUntilStopped() {
        boolean held = false;
        while (!stopped) {
            boolean holds = renewed();
            if (held && !holds) {
                LOG.warn("The lease of the outbox is lost: another replica sends from here on");
                dropProducer();
            }
            if (!held && holds) {
                wake();
            }
            held = holds;
            pause(config.lease().toMillis() / 5);
        }
    }

    private boolean renewed() {
        try {
            return lease.held() && !lease.due() || lease.take();
        } catch (SQLException | RuntimeException e) {
            return lease.held();
        }
    }

    private void release() {
        try {
            lease.release();
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("The lease runs out by itself: %s", e.getMessage());
        }
    }

    private void awaitWork(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private static Thread started(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
