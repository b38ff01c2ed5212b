package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.figures.Median;
import io.makegood.benchmarks.load.OpenLoop;
import io.makegood.benchmarks.load.Round;
import io.makegood.benchmarks.stand.Memory;
import io.makegood.benchmarks.stand.Processors;
import io.makegood.benchmarks.stand.Stand;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Rows 4 and 7: three minutes of answers at a little more than the plain door's maximum, through all services. What is not
 * published and consumed five seconds after the last answer was not sustained.
 */
final class WholeLoop {

    private static final double SECONDS = 180;
    private static final double OFFERED = 1.05;
    private static final double FLOOR_SECONDS = 10;
    private static final long GRACE_SECONDS = 5;
    private static final long DRAINING_SECONDS = 180;

    private final Session session;
    private final double seconds;
    private final Map<String, Double> resident = new TreeMap<>();
    private double sustained;

    WholeLoop(Session session) {
        this.session = session;
        this.seconds = session.pace().seconds(SECONDS);
    }

    /** Answers a second; 0 before it was measured. */
    double sustained() {
        return sustained;
    }

    List<Outcome> measure() throws InterruptedException, SQLException {
        session.warmUp(session.ours());
        session.warmUp(session.plain());
        Consumed.awaitAll(session, DRAINING_SECONDS);
        List<Double> floors = new ArrayList<>(List.of(floor(), floor()));
        double rate = OFFERED * Median.of(floors);
        Consumed before = Consumed.now(session);
        Round load = load(rate);
        Thread.sleep(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
        Consumed after = Consumed.now(session);
        List<String> details = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "%.0f answers a second came, a fifth of them complaints: ", rate)
                        + load.text(),
                after.since(before)));
        long backlog = after.backlog();
        sustained = Math.min(load.accepted(), after.fewestSince(before)) / seconds;
        if (backlog > 0) {
            details.add(String.format(
                    Locale.ROOT,
                    "backlog after %d s: %d (%s); gone after another %d s",
                    GRACE_SECONDS,
                    backlog,
                    after.backlogText(),
                    Consumed.awaitAll(session, DRAINING_SECONDS)));
        }
        boolean batches = addBatchSizes(details);
        floors.add(floor());
        details.add("the plain door alone: "
                + floors.stream()
                        .map(each -> String.format(Locale.ROOT, "%.0f/s", each))
                        .toList());
        return List.of(new Outcome(Row.LOOP, sustained, Median.of(floors), backlog == 0 && batches, details), memory());
    }

    /** With everything else of ours stopped: the plain door alone. */
    private double floor() throws InterruptedException, SQLException {
        Frozen others = Frozen.of(session.stand());
        try {
            return session.atMost(session.plain(), FLOOR_SECONDS, "alone").perSecond();
        } finally {
            others.thaw();
        }
    }

    private Round load(double rate) throws InterruptedException {
        session.progress().step(String.format(Locale.ROOT, "%.0f/s for %.0f s through the whole loop", rate, seconds));
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try {
            watch.scheduleAtFixedRate(this::weigh, 2, 5, TimeUnit.SECONDS);
            Processors before = session.processors();
            Round load = OpenLoop.run(session.ours(), rate, seconds);
            session.progress().note(load.text());
            session.progress().note(session.processors().perOne(before, load.accepted()));
            return load;
        } finally {
            watch.shutdownNow();
        }
    }

    private void weigh() {
        for (String service : Stand.SERVICES) {
            resident.merge(service, Memory.residentMegabytes(session.stand().pid(service)), Math::max);
        }
    }

    /** A consumer that gets one record at a time would hide here: false if one of them does. */
    private boolean addBatchSizes(List<String> details) throws InterruptedException {
        List<String> sizes = new ArrayList<>();
        boolean all = true;
        for (Consumer consumer : Consumer.values()) {
            double mean = consumer.meanBatch(session);
            all &= mean > 1;
            sizes.add(String.format(Locale.ROOT, "%s %.1f", consumer.group(), mean));
        }
        details.add("mean batch, as events.batch.size has it: " + String.join(", ", sizes));
        return all;
    }

    private Outcome memory() {
        double largest = resident.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
        List<String> each = resident.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.0f MB", entry.getKey(), entry.getValue()))
                .toList();
        return new Outcome(Row.MEMORY, largest, 0, List.of("at most: " + String.join(", ", each)));
    }
}
