package io.makegood.recovery.cases;

import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.time.Ids;
import io.makegood.recovery.cases.CaseEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives something to put it right, within what may be spent on one case. The same key gives it once. */
@ApplicationScoped
public class GrantRemedy {

    /** More is no longer a remedy, and would not fit into what is told about the case. */
    private static final int MOST = 100;

    private final CaseDesk desk;
    private final Remedies remedies;
    private final RemedyLimit limit;
    private final CaseChronicle chronicle;
    private final CaseAccess access;
    private final Ids ids;
    private final Watch watch;

    GrantRemedy(
            CaseDesk desk,
            Remedies remedies,
            RemedyLimit limit,
            CaseChronicle chronicle,
            CaseAccess access,
            Ids ids,
            Watch watch) {
        this.desk = desk;
        this.remedies = remedies;
        this.limit = limit;
        this.chronicle = chronicle;
        this.access = access;
        this.ids = ids;
        this.watch = watch;
    }

    @Transactional
    public RemedyView on(CaseRef ref, GrantedRemedy remedy, String note, String idempotencyKey) {
        String employee = access.employee();
        IdempotentRequest request = IdempotentRequest.of(idempotencyKey, remedy.kind(), remedy.cost(), note);
        RecoveryCase remedied = desk.locked(ref.caseId());
        Optional<Remedy> earlier = remedies.underKey(ref.caseId(), idempotencyKey);
        if (earlier.isPresent()) {
            request.mustBeTheSameAs(earlier.get().requestHash());
            return RemedyView.of(earlier.get());
        }
        desk.mustBeFresh(remedied, ref);
        return RemedyView.of(grant(remedied, remedy, note, employee, request));
    }

    private Remedy grant(
            RecoveryCase remedied, GrantedRemedy remedy, String note, String employee, IdempotentRequest request) {
        Instant now = watch.now();
        remedied.remedied(now);
        mustBeWithinLimits(remedied, remedy);
        Remedy granted = new Remedy(ids.next(), remedied.id(), remedy, employee, now, request);
        remedies.persist(granted);
        chronicle.write(CaseEntry.of(remedied.id(), Kind.REMEDY_GRANTED, now)
                .by(employee)
                .about(granted.id())
                .detail(remedy)
                .note(note));
        return granted;
    }

    private void mustBeWithinLimits(RecoveryCase remedied, GrantedRemedy remedy) {
        List<GrantedRemedy> all = new ArrayList<>();
        remedies.of(remedied.id()).forEach(earlier -> all.add(earlier.granted()));
        all.add(remedy);
        if (all.size() > MOST) {
            throw ProblemException.unprocessable(
                    "remedy-limit", "That is more than may be given on one case.", "At most " + MOST + " remedies.");
        }
        limit.mustAllow(remedy, all);
    }
}
