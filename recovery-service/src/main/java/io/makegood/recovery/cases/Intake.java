package io.makegood.recovery.cases;

import io.makegood.kit.time.Ids;
import io.makegood.recovery.RecoveryConfig;
import io.makegood.recovery.cases.CaseEntry.Kind;
import io.makegood.recovery.cases.CaseFacts.News;
import io.makegood.recovery.duty.DutyRoster;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the cases that complaints belong to: the one that a customer has under way, else a new one. */
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
        return take(List.of(complaint)).get(0);
    }

    /** @return where each went, in the order given */
    List<OpenedCase> take(List<Incoming> complaints) {
        return complaints.isEmpty() ? List.of() : new Round(complaints).take();
    }

    /** Some complaints, with as few words to the database as one of them takes. */
    private final class Round {

        private final Instant now = watch.now();
        private final List<Incoming> complaints;
        private final Map<String, RecoveryCase> underWay;
        private final Map<String, String> owners;
        private final Set<RecoveryCase> touched = new LinkedHashSet<>();
        private final List<RecoveryCase> opened = new ArrayList<>();
        private final List<News> news = new ArrayList<>();
        private final List<CaseEntry> lines = new ArrayList<>();

        Round(List<Incoming> complaints) {
            this.complaints = complaints;
            this.underWay = new HashMap<>(cases.lockUnderWay(all(Incoming::customerId)));
            this.owners = roster.ownersFor(all(Incoming::unit));
        }

        private Set<String> all(Function<Incoming, String> part) {
            return complaints.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
        }

        List<OpenedCase> take() {
            List<OpenedCase> taken = complaints.stream().map(this::place).toList();
            chronicle.announce(touched, news);
            opened.forEach(each -> cases.persist(each));
            chronicle.write(lines);
            return taken;
        }

        /** Nobody knows whether two anonymous complaints are of the same person: each has a case of its own. */
        private OpenedCase place(Incoming complaint) {
            RecoveryCase existing = complaint.customerId() == null ? null : underWay.get(complaint.customerId());
            return existing == null ? open(complaint) : join(existing, complaint);
        }

        private OpenedCase join(RecoveryCase existing, Incoming complaint) {
            CaseFact fact = existing.join(
                    complaint.feedbackId(),
                    complaint.severity(),
                    complaint.rule(),
                    config.deadlinesFor(existing.severity().orWorse(complaint.severity())),
                    now);
            // On the thread of the complaint, which ends here: the case has a thread of its own.
            keep(existing, fact, line(Kind.COMPLAINT_JOINED, existing, complaint), complaint);
            return new OpenedCase(existing.id(), true);
        }

        private OpenedCase open(Incoming complaint) {
            RecoveryCase begun = begin(complaint);
            opened.add(begun);
            if (complaint.customerId() != null) {
                underWay.put(complaint.customerId(), begun);
            }
            keep(begun, begun.opened(), line(Kind.COMPLAINT_OPENED, begun, complaint), complaint);
            return new OpenedCase(begun.id(), false);
        }

        private RecoveryCase begin(Incoming complaint) {
            return RecoveryCase.open(new Opening(
                    ids.next(),
                    complaint.unit(),
                    owners.get(complaint.unit()),
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
        }

        private void keep(RecoveryCase about, CaseFact fact, CaseEntry line, Incoming complaint) {
            touched.add(about);
            news.add(new News(fact, complaint.cause()));
            lines.add(line);
        }

        private CaseEntry line(Kind kind, RecoveryCase of, Incoming complaint) {
            return CaseEntry.of(of.id(), kind, now)
                    .by(complaint.openedBy())
                    .about(complaint.feedbackId())
                    .detail(complaint.severity())
                    .note(complaint.note());
        }
    }
}
