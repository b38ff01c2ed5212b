package io.makegood.recovery.cases;

import io.makegood.kit.time.Ids;
import io.makegood.recovery.RecoveryConfig;
import io.makegood.recovery.cases.CaseEntry.Kind;
import io.makegood.recovery.duty.DutyRoster;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Finds the case that a complaint belongs to: the one its customer has under way, else a new one. */
@ApplicationScoped
class Intake {

    private final RecoveryCases cases;
    private final DutyRoster roster;
    private final CaseChronicle chronicle;
    private final RecoveryConfig config;
    private final Ids ids;
    private final Watch watch;

    Intake(
            RecoveryCases cases,
            DutyRoster roster,
            CaseChronicle chronicle,
            RecoveryConfig config,
            Ids ids,
            Watch watch) {
        this.cases = cases;
        this.roster = roster;
        this.chronicle = chronicle;
        this.config = config;
        this.ids = ids;
        this.watch = watch;
    }

    OpenedCase take(Incoming complaint) {
        Instant now = watch.now();
        return underWay(complaint.customerId())
                .map(existing -> join(existing, complaint, now))
                .orElseGet(() -> open(complaint, now));
    }

    /** Nobody knows whether two anonymous complaints are of the same person: each has a case of its own. */
    private Optional<RecoveryCase> underWay(String customerId) {
        return customerId == null ? Optional.empty() : cases.lockUnderWay(customerId);
    }

    private OpenedCase join(RecoveryCase existing, Incoming complaint, Instant now) {
        CaseFact fact = existing.join(
                complaint.feedbackId(),
                complaint.severity(),
                complaint.rule(),
                config.deadlinesFor(complaint.severity()),
                now);
        // On the thread of the complaint, which ends here: the case has a thread of its own.
        chronicle.announce(existing, fact, complaint.cause());
        chronicle.write(line(Kind.COMPLAINT_JOINED, existing, complaint, now));
        return new OpenedCase(existing.id(), true);
    }

    private OpenedCase open(Incoming complaint, Instant now) {
        RecoveryCase opened = RecoveryCase.open(new Opening(
                ids.next(),
                complaint.unit(),
                roster.ownerFor(complaint.unit()),
                complaint.severity(),
                complaint.category(),
                complaint.rule(),
                complaint.openedBy(),
                complaint.feedbackId(),
                complaint.customerId(),
                complaint.before(),
                complaint.cause().correlationId(),
                now,
                config.deadlinesFor(complaint.severity())));
        chronicle.announce(opened, opened.opened(), complaint.cause());
        cases.persist(opened);
        chronicle.write(line(Kind.COMPLAINT_OPENED, opened, complaint, now));
        return new OpenedCase(opened.id(), false);
    }

    private static CaseEntry line(Kind kind, RecoveryCase of, Incoming complaint, Instant now) {
        return CaseEntry.of(of.id(), kind, now)
                .by(complaint.openedBy())
                .about(complaint.feedbackId())
                .detail(complaint.severity())
                .note(complaint.note());
    }
}
