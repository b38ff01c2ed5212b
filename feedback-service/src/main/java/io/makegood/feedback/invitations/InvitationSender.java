package io.makegood.feedback.invitations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Wakes the sending: at once after a commit that queued something, and from time to time for what others left. */
@ApplicationScoped
class InvitationSender {

    private static final Logger LOG = Logger.getLogger(InvitationSender.class);
    private static final int STOP_SECONDS = 5;

    private final SendInvitations sendInvitations;
    private final Invitations invitations;
    private final Clock clock;
    private final AtomicBoolean woken = new AtomicBoolean();
    private ExecutorService worker;

    InvitationSender(SendInvitations sendInvitations, Invitations invitations, Clock clock) {
        this.sendInvitations = sendInvitations;
        this.invitations = invitations;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "invitation-sender"));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueInvitation.InvitationQueued event) {
        wake();
    }

    @Scheduled(
            every = "${makegood.feedback.invitations.send-every:5s}",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void wake() {
        if (worker != null && !worker.isShutdown() && woken.compareAndSet(false, true)) {
            worker.execute(this::send);
        }
    }

    private void send() {
        woken.set(false);
        try {
            sendInvitations.sendDue();
        } catch (RuntimeException e) {
            LOG.warnf("Invitations wait: %s", e.getClass().getSimpleName());
        }
    }

    @Scheduled(
            every = "1m",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void expire() {
        int expired = invitations.expire(clock.instant());
        if (expired > 0) {
            LOG.infof("%d invitations ran out", expired);
        }
    }
}
