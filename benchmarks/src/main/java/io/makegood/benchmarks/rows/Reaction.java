package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.figures.Latencies;
import io.makegood.benchmarks.figures.Median;
import io.makegood.benchmarks.load.OpenLoop;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Row 6: how soon a complaint is a case that others can read of, while the loop has a quarter of its load. */
final class Reaction {

    private static final int ROUNDS = 3;
    private static final double SECONDS = 25;
    private static final double SHARE = 0.25;
    private static final double WARM_UP_SECONDS = 15;
    private static final double FLOOR_SECONDS = 10;

    private final Session session;

    Reaction(Session session) {
        this.session = session;
    }

    /** @param sustained what row 4 came to; 0 if it was not measured, then the plain door's maximum stands in for it */
    List<Outcome> measure(double sustained) throws InterruptedException, SQLException {
        double rate = SHARE * (sustained > 0 ? sustained : plainMaximum());
        session.progress().step("warming up the loop");
        OpenLoop.run(session.ours(), rate, session.pace().seconds(WARM_UP_SECONDS));
        List<Latencies> ours = new ArrayList<>();
        List<Latencies> floors = new ArrayList<>();
        try (TwoTrips trips = new TwoTrips(session.stand());
                OpenedCases cases = new OpenedCases(session.stand().brokers())) {
            trips.warmUp();
            for (int round = 1; round <= ROUNDS; round++) {
                session.progress()
                        .step(String.format(Locale.ROOT, "%.0f/s, round %d of %d: reaction", rate, round, ROUNDS));
                trips.begin();
                OpenLoop.run(session.ours(), rate, session.pace().seconds(SECONDS), cases::answered);
                floors.add(trips.end());
                TimeUnit.SECONDS.sleep(1);
                ours.add(cases.latencies());
                session.progress().note("Makegood: " + text(ours.get(round - 1)));
                session.progress().note("two commits, two trips: " + text(floors.get(round - 1)));
            }
        }
        String load = String.format(Locale.ROOT, "while %.0f answers a second come", rate);
        return List.of(
                outcome(Row.REACTION_P50, 50, ours, floors, load), outcome(Row.REACTION_P99, 99, ours, floors, load));
    }

    private double plainMaximum() throws InterruptedException, SQLException {
        session.warmUp(session.plain());
        return session.atMost(session.plain(), FLOOR_SECONDS, "its maximum").perSecond();
    }

    private static Outcome outcome(
            Row row, double percentile, List<Latencies> ours, List<Latencies> floors, String load) {
        return new Outcome(
                row,
                median(ours, percentile),
                median(floors, percentile),
                List.of(load, "Makegood: " + texts(ours), "two commits, two trips: " + texts(floors)));
    }

    private static double median(List<Latencies> rounds, double percentile) {
        return Median.of(
                rounds.stream().map(round -> round.millisAt(percentile)).toList());
    }

    private static String texts(List<Latencies> rounds) {
        return String.join("; ", rounds.stream().map(Reaction::text).toList());
    }

    private static String text(Latencies round) {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms of %d", round.millisAt(50), round.millisAt(99), round.count());
    }
}
