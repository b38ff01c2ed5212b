package io.makegood.kit.inbox;

import io.makegood.kit.problem.DatabaseFailure;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.reconciliation.Outcome;
import io.makegood.kit.reconciliation.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes batches from Kafka: one transaction for inbox, effects and outbox. A batch that fails is rolled back and redone
 * record by record, so that a bad one harms only itself. While the database is away it waits in place.
 */
@ApplicationScoped
public class EventBatches {

    private static final Logger LOG = Logger.getLogger(EventBatches.class);
    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 2_000;
    private static final int INBOX_DAYS = 30;
    private static final int UNCLEAR_ENDS_OF_A_BATCH = 2;
    private static final int UNCLEAR_ENDS_OF_A_RECORD = 10;

    private final BatchWork work;
    private final Inbox inbox;
    private final MeterRegistry meters;
    private volatile boolean stopping;

    EventBatches(BatchWork work, Inbox inbox, MeterRegistry meters) {
        this.work = work;
        this.inbox = inbox;
        this.meters = meters;
    }

    /** Before anything that the work stands on is closed. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        stopping = true;
    }

    /** Returns when every record has taken effect, was passed over, or is in quarantine. */
    public <E> void consume(RecordConsumer<E> consumer, ConsumerRecords<byte[], byte[]> records) {
        List<Reading<E>> readings = RawRecord.of(records).stream()
                .map(record -> Reading.of(consumer, record))
                .toList();
        meters.summary("events.batch.size", "consumer", consumer.name()).record(readings.size());
        try {
            process(consumer, readings);
        } catch (Stopping e) {
            throw e;
        } catch (RuntimeException e) {
            goOnUnlessStopping();
            readings.forEach(reading -> alone(consumer, reading));
        }
    }

    /** What fails while the process ends says nothing of the record: it comes again, elsewhere. */
    private void goOnUnlessStopping() {
        if (stopping) {
            throw new Stopping();
        }
    }

    /** Repeats until it is kept: a consumer that gave up here would be dead, and nobody would know. */
    private <E> void alone(RecordConsumer<E> consumer, Reading<E> reading) {
        while (!tookEffectOrIsHeld(consumer, reading)) {
            pause(LONGEST_WAIT_MILLIS);
        }
    }

    private <E> boolean tookEffectOrIsHeld(RecordConsumer<E> consumer, Reading<E> reading) {
        try {
            process(consumer, List.of(reading));
            return true;
        } catch (Stopping e) {
            throw e;
        } catch (RuntimeException e) {
            goOnUnlessStopping();
            warn(consumer, reading.record(), e);
            return isHeld(consumer, reading, Failures.describe(e));
        }
    }

    /** What is refused on purpose says why; of anything else the trace does. */
    private static void warn(RecordConsumer<?> consumer, RawRecord record, RuntimeException failure) {
        LOG.warnf(
                failure instanceof ProblemException ? null : failure,
                "A record goes to quarantine: consumer=%s topic=%s partition=%d offset=%d: %s",
                consumer.name(),
                record.topic(),
                record.partition(),
                record.offset(),
                Failures.describe(failure));
    }

    private <E> void process(RecordConsumer<E> consumer, List<Reading<E>> readings) {
        Callable<Tally> effects = () -> work.process(consumer, readings);
        count(consumer, readings.size() > 1 ? ofABatch(effects) : ofARecord(effects));
    }

    /** A batch that may be too much is soon done record by record: that harms nobody. */
    private <T> T ofABatch(Callable<T> effects) {
        return inTransaction(effects, DatabaseFailure::isTooMuch, UNCLEAR_ENDS_OF_A_BATCH);
    }

    private <T> T ofARecord(Callable<T> effects) {
        return inTransaction(effects, DatabaseFailure::isUnclear, UNCLEAR_ENDS_OF_A_RECORD);
    }

    private <E> boolean isHeld(RecordConsumer<E> consumer, Reading<E> reading, String detail) {
        try {
            count(consumer, ofARecord(() -> work.hold(consumer, reading, detail)));
            return true;
        } catch (Stopping e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf("A record cannot even be put in quarantine, trying again: %s", Failures.describe(e));
            return false;
        }
    }

    private void count(RecordConsumer<?> consumer, Tally tally) {
        for (Outcome outcome : Outcome.values()) {
            long number = tally.of(outcome);
            if (number > 0) {
                String name = outcome.name().toLowerCase(Locale.ROOT);
                meters.counter("events.consumed", "consumer", consumer.name(), "result", name)
                        .increment(number);
            }
        }
    }

    /**
     * Repeats a transaction for as long as it fails for a reason that passes by itself.
     *
     * @param unclear a failure that may be the transaction's own: it is given up after so many of them
     */
    private <T> T inTransaction(Callable<T> effects, Predicate<Throwable> unclear, int unclearEnds) {
        long wait = FIRST_WAIT_MILLIS;
        int left = unclearEnds;
        while (true) {
            try {
                return QuarkusTransaction.requiringNew().call(effects);
            } catch (RuntimeException e) {
                if (!DatabaseFailure.isTransient(e) || unclear.test(e) && --left == 0) {
                    throw e;
                }
                LOG.warnf("Waiting for the database: %s", Failures.describe(e));
            }
            pause(wait);
            wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
        }
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
        goOnUnlessStopping();
    }

    @Scheduled(
            every = "1h",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forgetOld() {
        while (inbox.forgetBefore(INBOX_DAYS) == 10_000) {
            LOG.debug("The inbox was shortened");
        }
    }

    /** The process ends before the work could: nothing is acknowledged, it comes again. */
    private static final class Stopping extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
