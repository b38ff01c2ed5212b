package io.makegood.kit.outbox;

import io.makegood.kit.audit.OperatorActions;
import io.makegood.kit.outbox.OutboxRows.Ids;
import io.makegood.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What an operator does with the outbox. */
@ApplicationScoped
public class TendOutbox {

    private static final int PART = 20_000;

    /** Whoever asks for all of it says so a moment before it is looked at. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final OutboxRows rows;
    private final OutboxRelay relay;
    private final OutboxConfig config;
    private final OperatorActions actions;
    private final Clock clock;

    TendOutbox(OutboxRows rows, OutboxRelay relay, OutboxConfig config, OperatorActions actions, Clock clock) {
        this.rows = rows;
        this.relay = relay;
        this.config = config;
        this.actions = actions;
        this.clock = clock;
    }

    /** The aggregates that are parked, longest first. */
    public List<ParkedAggregate> parked(int limit) {
        return rows.parked(limit);
    }

    /**
     * Tries the events of a parked aggregate again, in order.
     *
     * @throws ProblemException 404 if it is not parked
     */
    @Transactional
    public void unpark(String subject, String by) {
        if (subject.indexOf('\0') >= 0 || !rows.unpark(subject)) {
            throw ProblemException.notFound("No such aggregate is parked.");
        }
        actions.add(by, "outbox.unpark", subject, "");
        relay.wake();
    }

    /**
     * Publishes again what was published since then, with the same event ids: for a broker that lost its tail. Who has it
     * already passes it over.
     *
     * @return how many events will be sent again
     * @throws ProblemException 422 if that is in the future or longer ago than the archive reaches
     */
    public int republish(Instant since, String by) {
        Instant now = clock.instant();
        Duration kept = Duration.ofHours(config.archiveHours()).plus(SLACK);
        if (since.isAfter(now) || since.isBefore(now.minus(kept))) {
            throw ProblemException.unprocessable(
                    "out-of-reach",
                    "The archive does not reach there.",
                    "It holds the last " + config.archiveHours() + " hours.");
        }
        int events = republishAll(since);
        QuarkusTransaction.requiringNew()
                .run(() -> actions.add(by, "outbox.republish", since.toString(), events + " events"));
        return events;
    }

    private int republishAll(Instant since) {
        // What is sent while this goes on is not lost, and would never end.
        long end = rows.archivedAfter(0).last();
        int events = 0;
        Ids part = rows.archivedAfter(0).part(PART, end);
        while (!part.isEmpty()) {
            Ids now = part;
            events += QuarkusTransaction.requiringNew().call(() -> rows.republish(since, now));
            relay.wake();
            part = rows.archivedAfter(now.last()).part(PART, end);
        }
        return events;
    }
}
