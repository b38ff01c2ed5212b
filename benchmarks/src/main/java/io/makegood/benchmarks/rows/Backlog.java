package io.makegood.benchmarks.rows;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Events that are in the outbox all at once, as after an outage of the broker. */
final class Backlog {

    static final int EVENTS = 200_000;

    private static final long PATIENCE_SECONDS = 180;

    /** One statement, so that the relay sees all of them or none. Each is its own aggregate; the data is a real event's. */
    private static final String FILL = """
            insert into outbox (shard, topic, subject, event_id, ce_type, ce_source, ce_time, correlation_id, agg_version,
                data)
            select real.shard, real.topic, 'backlog-%1$d-' || i, gen_random_uuid()::text, real.ce_type, real.ce_source,
                now(), gen_random_uuid()::text, 1, real.data
            from generate_series(1, %2$d) as i, (select * from outbox_archive limit 1) as real""";

    private final Session session;

    Backlog(Session session) {
        this.session = session;
    }

    double drainedPerSecond(int round) throws SQLException, InterruptedException {
        double before = published();
        session.stand().databases().run("feedback", FILL.formatted(round, EVENTS));
        long begin = System.nanoTime();
        while (published() < before + EVENTS) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("The relay did not drain " + EVENTS + " events in time.");
            }
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        session.awaitDrained();
        return EVENTS / seconds;
    }

    private double published() throws InterruptedException {
        return session.meters("feedback").sum("events_published_total", "");
    }
}
