package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.figures.Median;
import io.makegood.benchmarks.load.Round;
import io.makegood.benchmarks.stand.PgBench;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rows 1, 2 and 5: what the door takes, and whether the relay keeps up with it. In turn with their floors. */
public final class AtTheDoor {

    private static final int ROUNDS = 3;
    private static final double SECONDS = 10;
    private static final int PGBENCH_SECONDS = 8;

    private final Session session;
    private final Set<Row> wanted;
    private final List<Round> ours = new ArrayList<>();
    private final List<Round> plain = new ArrayList<>();
    private final List<Double> commits = new ArrayList<>();
    private final List<Double> relayed = new ArrayList<>();

    public AtTheDoor(Session session, Set<Row> wanted) {
        this.session = session;
        this.wanted = wanted;
    }

    public List<Outcome> measure() throws InterruptedException, SQLException {
        session.warmUp(session.ours());
        PgBench pgBench = new PgBench(session.stand().databases());
        Backlog backlog = new Backlog(session);
        if (wanted.contains(Row.ACCEPTED)) {
            session.warmUp(session.plain());
        }
        for (int round = 1; round <= ROUNDS; round++) {
            String what = "round " + round + " of " + ROUNDS;
            ours.add(session.atMost(session.ours(), SECONDS, what));
            if (wanted.contains(Row.ACCEPTED)) {
                plain.add(session.atMost(session.plain(), SECONDS, what));
            }
            if (wanted.contains(Row.DURABLE)) {
                session.progress().step(what + ": pgbench");
                commits.add(pgBench.perSecond((int) Math.max(3, session.pace().seconds(PGBENCH_SECONDS))));
                session.progress().note(text("pgbench", commits));
            }
            if (wanted.contains(Row.RELAY)) {
                session.progress().step(what + ": a backlog of " + Backlog.EVENTS);
                relayed.add(backlog.drainedPerSecond(round));
                session.progress().note(text("relay", relayed));
            }
        }
        return outcomes(pgBench);
    }

    /** What the plain door takes at most, if it was asked. */
    public double plainMaximum() {
        return plain.isEmpty() ? 0 : median(plain);
    }

    private List<Outcome> outcomes(PgBench pgBench) {
        List<Outcome> outcomes = new ArrayList<>();
        if (wanted.contains(Row.ACCEPTED)) {
            outcomes.add(new Outcome(
                    Row.ACCEPTED,
                    median(ours),
                    median(plain),
                    nobodyRefused(),
                    List.of(text(session.ours().name(), ours), text("the plain door", plain))));
        }
        if (wanted.contains(Row.DURABLE)) {
            outcomes.add(new Outcome(
                    Row.DURABLE,
                    median(ours),
                    Median.of(commits),
                    nobodyRefused(),
                    List.of(text(session.ours().name(), ours), text("pgbench", commits), pgBench.how())));
        }
        if (wanted.contains(Row.RELAY)) {
            outcomes.add(new Outcome(
                    Row.RELAY,
                    Median.of(relayed),
                    median(ours),
                    List.of(text("relay", relayed), text(session.ours().name(), ours))));
        }
        return outcomes;
    }

    private boolean nobodyRefused() {
        return ours.stream().allMatch(round -> round.refused() == 0);
    }

    private static double median(List<Round> rounds) {
        return Median.of(rounds.stream().map(Round::perSecond).toList());
    }

    private static String text(String who, List<?> rounds) {
        return who + ": "
                + String.join("; ", rounds.stream().map(AtTheDoor::text).toList());
    }

    private static String text(Object round) {
        return round instanceof Round load ? load.text() : String.format(Locale.ROOT, "%.0f/s", (Double) round);
    }
}
