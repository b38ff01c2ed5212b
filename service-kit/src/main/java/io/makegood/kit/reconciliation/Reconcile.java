package io.makegood.kit.reconciliation;

import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Tells, hour by hour, whether every event that was accepted is accounted for. */
@ApplicationScoped
public class Reconcile {

    private static final Duration DEFAULT = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final EventTallies tallies;
    private final Clock clock;

    Reconcile(EventTallies tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    /** @param to exclusive; whole hours */
    public record Reconciliation(Instant from, Instant to, List<ToldHour> told, List<HeardHour> heard) {}

    /**
     * @param from null for 24 hours before {@code to}
     * @param to null for the end of the current hour
     * @throws ProblemException 400 if that is no period, or one of more than 31 days
     */
    public Reconciliation between(Instant from, Instant to) {
        Instant end = to == null
                ? clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS)
                : to.truncatedTo(ChronoUnit.HOURS);
        Instant begin = from == null ? end.minus(DEFAULT) : from.truncatedTo(ChronoUnit.HOURS);
        if (!begin.isBefore(end) || begin.plus(LONGEST).isBefore(end)) {
            throw ProblemException.badRequest(
                    "invalid-period", "That is not a period of at most 31 days.", "`from` comes before `to`.");
        }
        return new Reconciliation(begin, end, tallies.told(begin, end), tallies.heard(begin, end));
    }
}
