package io.makegood.kit.quarantine;

import io.makegood.kit.audit.OperatorActions;
import io.makegood.kit.inbox.EventHour;
import io.makegood.kit.inbox.Failures;
import io.makegood.kit.inbox.Replay;
import io.makegood.kit.problem.DatabaseFailure;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.reconciliation.EventTallies;
import io.makegood.kit.reconciliation.Outcome;
import io.makegood.kit.reconciliation.Tally;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** What an operator does with a quarantined record: replay it and what waits behind it, in order, or drop it. */
@ApplicationScoped
public class ResolveQuarantine {

    private static final Logger LOG = Logger.getLogger(ResolveQuarantine.class);

    private final Quarantine quarantine;
    private final Replay replay;
    private final EventTallies tallies;
    private final OperatorActions actions;

    ResolveQuarantine(Quarantine quarantine, Replay replay, EventTallies tallies, OperatorActions actions) {
        this.quarantine = quarantine;
        this.replay = replay;
        this.tallies = tallies;
        this.actions = actions;
    }

    /**
     * What a replay did.
     *
     * @param replayed how many records took effect
     * @param held how many of the aggregate are still held, since one of them failed again
     */
    public record Replayed(int replayed, int held) {}

    /**
     * @throws ProblemException 404, 409 if it was resolved before, is not the first of its aggregate or failed again
     */
    public Replayed replay(long id, String by) {
        QuarantineEntry first = held(id);
        replayOne(first, by);
        int replayed = 1 + replayBehind(first, by);
        int held = behind(first).size();
        LOG.infof("Quarantine replayed: id=%d by=%s records=%d held=%d", id, by, replayed, held);
        return new Replayed(replayed, held);
    }

    /** What waits only because of it, in order, until one fails again. */
    private int replayBehind(QuarantineEntry resolved, String by) {
        int replayed = 0;
        List<QuarantineEntry> behind = behind(resolved);
        while (!behind.isEmpty()
                && behind.get(0).reason() == QuarantineReason.BEHIND
                && replayedToo(behind.get(0), by)) {
            replayed++;
            behind = behind(resolved);
        }
        return replayed;
    }

    /** It will never take effect, also when it comes again. What waits behind it goes on. */
    public void drop(long id, String by) {
        QuarantineEntry entry = held(id);
        QuarkusTransaction.requiringNew().run(() -> {
            lock(entry);
            resolve(entry, QuarantineState.DROPPED, by);
            replay.passOver(quarantine.find(id).orElseThrow());
            actions.add(by, "quarantine.drop", Long.toString(entry.id()), entry.consumer());
        });
        int replayed = replayBehind(entry, by);
        LOG.infof("Quarantine dropped: id=%d by=%s records behind=%d", id, by, replayed);
    }

    private void replayOne(QuarantineEntry entry, String by) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                lock(entry);
                mustBeFirst(entry);
                resolve(entry, QuarantineState.REPLAYED, by);
                QuarantinedRecord record = quarantine.find(entry.id()).orElseThrow();
                recount(record, replay.apply(record));
                actions.add(by, "quarantine.replay", Long.toString(entry.id()), entry.consumer());
            });
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw DatabaseFailure.isTransient(e) ? e : failedAgain(entry, e);
        }
    }

    private void recount(QuarantinedRecord replayed, Outcome outcome) {
        QuarantineEntry entry = replayed.entry();
        Instant time = EventHour.of(replayed.record());
        Tally tally = new Tally();
        tally.add(time, entry.topic(), entry.consumer(), entry.reason().outcome(), -1);
        tally.add(time, entry.topic(), entry.consumer(), outcome, 1);
        tallies.add(tally);
    }

    private static ProblemException failedAgain(QuarantineEntry entry, RuntimeException e) {
        LOG.warnf(e, "Quarantined record %d failed again", entry.id());
        return ProblemException.conflict(
                "failed-again",
                "It failed again, and is held as before.",
                Failures.describe(e) + ". The log of this service says where.");
    }

    private boolean replayedToo(QuarantineEntry entry, String by) {
        try {
            replayOne(entry, by);
            return true;
        } catch (ProblemException e) {
            LOG.warnf(
                    "Quarantined record %d is held as before: %s",
                    entry.id(), e.problem().title());
            return false;
        }
    }

    private QuarantineEntry held(long id) {
        QuarantineEntry entry =
                quarantine.entry(id).orElseThrow(() -> ProblemException.notFound("No such record in quarantine."));
        if (entry.state() != QuarantineState.HELD) {
            throw resolvedBefore(entry);
        }
        return entry;
    }

    private List<QuarantineEntry> behind(QuarantineEntry entry) {
        return entry.subject() == null ? List.of() : quarantine.held(entry.consumer(), entry.subject());
    }

    private void lock(QuarantineEntry entry) {
        if (entry.subject() != null) {
            quarantine.lock(entry.consumer(), entry.subject());
        }
    }

    private void mustBeFirst(QuarantineEntry entry) {
        behind(entry).stream()
                .findFirst()
                .filter(first -> entry.reason().blocksSubject() && first.id() != entry.id())
                .ifPresent(first -> {
                    throw ProblemException.conflict(
                            "not-first",
                            "An earlier event of this aggregate comes first.",
                            "Replay " + first.id() + ".");
                });
    }

    private void resolve(QuarantineEntry entry, QuarantineState state, String by) {
        if (!quarantine.resolve(entry.id(), state, by)) {
            throw resolvedBefore(entry);
        }
    }

    private static ProblemException resolvedBefore(QuarantineEntry entry) {
        return ProblemException.conflict(
                "already-resolved", "Somebody has resolved this record before.", "Record " + entry.id());
    }
}
