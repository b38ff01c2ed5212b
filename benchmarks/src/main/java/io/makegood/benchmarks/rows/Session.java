package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.load.ClosedLoop;
import io.makegood.benchmarks.load.Door;
import io.makegood.benchmarks.load.Round;
import io.makegood.benchmarks.report.Progress;
import io.makegood.benchmarks.stand.Meters;
import io.makegood.benchmarks.stand.Processors;
import io.makegood.benchmarks.stand.Program;
import io.makegood.benchmarks.stand.Stand;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A stand with both doors on it: the product's and the plain one, on the same PostgreSQL. */
public final class Session implements AutoCloseable {

    private static final double WARM_UP_SECONDS = 10;
    private static final int MOST_WARM_UPS = 30;

    /** Warm is what has not become faster by so much for two rounds, while the compilers took less than this share of a core. */
    private static final double FASTER = 1.05;

    private static final double RESTING = 0.1;

    private static final long DRAINING_SECONDS = 120;

    /** By the index: to count them all would itself be a load. */
    private static final String ANY_UNSENT =
            "select count(*) from (select id from outbox order by id limit 1) as first";

    private final Stand stand;
    private final Progress progress;
    private final Pace pace;
    private Program plain;

    public Session(Stand stand, Progress progress, Pace pace) {
        this.stand = stand;
        this.progress = progress;
        this.pace = pace;
    }

    Stand stand() {
        return stand;
    }

    Progress progress() {
        return progress;
    }

    Pace pace() {
        return pace;
    }

    /** The survey is the one that the launcher makes for newcomers. */
    Door ours() {
        return Door.at("Makegood", stand.url("feedback") + "/surveys/welcome/answers");
    }

    Door plain() throws SQLException {
        if (plain == null) {
            stand.databases().create("plain");
            plain = stand.program(
                    "plain-door",
                    "benchmarks/plain-door",
                    Map.of(
                            "QUARKUS_DATASOURCE_JDBC_URL", stand.databases().url("plain"),
                            "QUARKUS_DATASOURCE_USERNAME", stand.databases().user(),
                            "QUARKUS_DATASOURCE_PASSWORD", stand.databases().password()));
        }
        return Door.at("the plain door", plain.url() + "/answers");
    }

    /** By the same rule for every door: until the compiler has nothing to make faster, at most five minutes. */
    void warmUp(Door door) throws InterruptedException, SQLException {
        double best = 0;
        int asFast = 0;
        for (int i = 1; i <= MOST_WARM_UPS && asFast < 2; i++) {
            progress.step("warming up " + door.name());
            double seconds = pace.seconds(WARM_UP_SECONDS);
            double compiled = processors().compilers();
            double perSecond = ClosedLoop.run(door, seconds).perSecond();
            double compilers = (processors().compilers() - compiled) / seconds;
            awaitDrained();
            progress.note(String.format(
                    Locale.ROOT, "%s warms up: %.0f/s, compilers %.2f cores", door.name(), perSecond, compilers));
            asFast = perSecond > best * FASTER || compilers > RESTING ? 0 : asFast + 1;
            best = Math.max(best, perSecond);
        }
    }

    /** One round of as much as the door takes; afterwards the relay has sent everything. */
    Round atMost(Door door, double seconds, String what) throws InterruptedException, SQLException {
        progress.step(what + ": " + door.name());
        Processors before = processors();
        Round round = ClosedLoop.run(door, pace.seconds(seconds));
        progress.note(door.name() + ": " + round.text());
        awaitDrained();
        progress.note(processors().perOne(before, round.accepted()));
        return round;
    }

    Processors processors() {
        Map<String, Long> pids = new LinkedHashMap<>();
        for (String part : stand.parts()) {
            pids.put(part, stand.pid(part));
        }
        if (plain != null) {
            pids.put("plain-door", plain.pid());
        }
        pids.put("generator", ProcessHandle.current().pid());
        return Processors.of(pids);
    }

    void awaitDrained() throws InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAINING_SECONDS);
        while (stand.databases().number("feedback", ANY_UNSENT) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The relay left a backlog for " + DRAINING_SECONDS + " s.");
            }
            Thread.sleep(100);
        }
    }

    /** How many its outbox holds. */
    long unsent(String service) throws SQLException {
        return stand.databases().number(service, "select count(*) from outbox");
    }

    Meters meters(String service) throws InterruptedException {
        return Meters.of(stand.url(service));
    }

    @Override
    public void close() {
        if (plain != null) {
            plain.close();
        }
    }
}
