package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.figures.Median;
import io.makegood.benchmarks.load.Door;
import io.makegood.benchmarks.load.OpenLoop;
import io.makegood.benchmarks.load.Round;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Row 3: how long the unlucky wait while customers come at a rate that the plain door can still bear. */
public final class AtFixedRate {

    private static final int ROUNDS = 3;
    private static final double SECONDS = 15;
    private static final double SHARE = 0.8;

    private final Session session;

    public AtFixedRate(Session session) {
        this.session = session;
    }

    /** @param plainMaximum as measured before; 0 if it was not */
    public Outcome measure(double plainMaximum) throws InterruptedException, SQLException {
        double rate = SHARE * (plainMaximum > 0 ? plainMaximum : maximum());
        List<Round> ours = new ArrayList<>();
        List<Round> plain = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            ours.add(run(session.ours(), rate, round));
            plain.add(run(session.plain(), rate, round));
        }
        return new Outcome(
                Row.FIXED_RATE,
                p99(ours),
                p99(plain),
                ours.stream().allMatch(round -> round.refused() == 0),
                List.of(
                        String.format(Locale.ROOT, "%.0f answers a second come", rate),
                        text("Makegood", ours),
                        text("the plain door", plain)));
    }

    private double maximum() throws InterruptedException, SQLException {
        session.warmUp(session.ours());
        session.warmUp(session.plain());
        List<Double> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            rounds.add(session.atMost(session.plain(), SECONDS, "its maximum").perSecond());
        }
        return Median.of(rounds);
    }

    private Round run(Door door, double rate, int round) throws InterruptedException, SQLException {
        session.progress()
                .step(String.format(Locale.ROOT, "%.0f/s, round %d of %d: %s", rate, round, ROUNDS, door.name()));
        Round load = OpenLoop.run(door, rate, session.pace().seconds(SECONDS));
        session.progress().note(door.name() + ": " + load.text());
        session.awaitDrained();
        return load;
    }

    private static double p99(List<Round> rounds) {
        return Median.of(rounds.stream().map(Round::p99).toList());
    }

    private static String text(String who, List<Round> rounds) {
        return who + ": " + String.join("; ", rounds.stream().map(Round::text).toList());
    }
}
