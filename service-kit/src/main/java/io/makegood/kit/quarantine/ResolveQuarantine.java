package io.makegood.kit.quarantine;

import io.makegood.kit.inbox.Replay;
import io.makegood.kit.problem.DatabaseFailure;
import io.makegood.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** What an operator does with a quarantined record: replay it and what waits behind it, in order, or drop it. */
@ApplicationScoped
public class ResolveQuarantine {

    private static final Logger LOG = Logger.getLogger(ResolveQuarantine.class);

    private final Quarantine quarantine;
    private final Replay replay;

    ResolveQuarantine(Quarantine quarantine, Replay replay) {
        this.quarantine = quarantine;
        this.replay = replay;
    }

    /**
     * What a replay did.
     *
     * @param replayed how many records took effect
     * @param held how many of the aggregate are still held, since one of them failed again
     */
    public record Replayed(int replayed, int held) {}

    /**
     * @throws ProblemException 404, 409 if it was resolved before or is not the first of its aggregate, or what made it
     *     fail again
     */
    public Replayed replay(long id, String by) {
        QuarantinedRecord first = held(id);
        replayOne(first, by);
        int replayed = 1;
        List<QuarantinedRecord> behind = behind(first);
        while (!behind.isEmpty() && replayedToo(behind.get(0), by)) {
            replayed++;
            behind = behind(first);
        }
        LOG.infof("Quarantine replayed: id=%d by=%s records=%d held=%d", id, by, replayed, behind.size());
        return new Replayed(replayed, behind.size());
    }

    public void drop(long id, String by) {
        QuarantinedRecord record = held(id);
        QuarkusTransaction.requiringNew().run(() -> {
            lock(record);
            resolve(record, QuarantineState.DROPPED, by);
        });
        LOG.infof("Quarantine dropped: id=%d by=%s", id, by);
    }

    private void replayOne(QuarantinedRecord record, String by) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock(record);
            mustBeFirst(record);
            resolve(record, QuarantineState.REPLAYED, by);
            replay.apply(record);
        });
    }

    private boolean replayedToo(QuarantinedRecord record, String by) {
        try {
            replayOne(record, by);
            return true;
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e)) {
                throw e;
            }
            LOG.warnf(
                    "Quarantined record %d failed again: %s",
                    record.id(), e.getClass().getSimpleName());
            return false;
        }
    }

    private QuarantinedRecord held(long id) {
        QuarantinedRecord record =
                quarantine.find(id).orElseThrow(() -> ProblemException.notFound("No such record in quarantine."));
        if (record.state() != QuarantineState.HELD) {
            throw resolvedBefore(record);
        }
        return record;
    }

    private List<QuarantinedRecord> behind(QuarantinedRecord record) {
        return record.subject() == null ? List.of() : quarantine.held(record.consumer(), record.subject());
    }

    private void lock(QuarantinedRecord record) {
        if (record.subject() != null) {
            quarantine.lock(record.consumer(), record.subject());
        }
    }

    private void mustBeFirst(QuarantinedRecord record) {
        behind(record).stream()
                .findFirst()
                .filter(first -> record.reason().blocksSubject() && first.id() != record.id())
                .ifPresent(first -> {
                    throw ProblemException.conflict(
                            "not-first",
                            "An earlier event of this aggregate comes first.",
                            "Replay " + first.id() + ".");
                });
    }

    private void resolve(QuarantinedRecord record, QuarantineState state, String by) {
        if (!quarantine.resolve(record.id(), state, by)) {
            throw resolvedBefore(record);
        }
    }

    private static ProblemException resolvedBefore(QuarantinedRecord record) {
        return ProblemException.conflict(
                "already-resolved", "Somebody has resolved this record before.", "Record " + record.id());
    }
}
