package io.makegood.recovery.cases;

import io.makegood.kit.time.Ids;
import io.makegood.recovery.triage.OpeningRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens a case for what any employee heard: a complaint needs no form to be one. */
@ApplicationScoped
public class OpenCaseByHand {

    private final RecoveryCases cases;
    private final ManualOpenings openings;
    private final Intake intake;
    private final CaseAccess access;
    private final Ids ids;
    private final Watch watch;

    OpenCaseByHand(
            RecoveryCases cases, ManualOpenings openings, Intake intake, CaseAccess access, Ids ids, Watch watch) {
        this.cases = cases;
        this.openings = openings;
        this.intake = intake;
        this.access = access;
        this.ids = ids;
        this.watch = watch;
    }

    @Transactional
    public OpenedCase forComplaint(ManualComplaint complaint, String idempotencyKey) {
        String employee = access.employee();
        access.mustCover(complaint.unit());
        IdempotentRequest request = request(complaint, idempotencyKey);
        cases.decideAlone(employee + "/" + idempotencyKey);
        ManualOpening earlier = openings.findById(new ManualOpening.Key(employee, idempotencyKey));
        if (earlier != null) {
            request.mustBeTheSameAs(earlier.requestHash());
            return earlier.opened();
        }
        return open(complaint, employee, request);
    }

    private OpenedCase open(ManualComplaint complaint, String employee, IdempotentRequest request) {
        if (complaint.customerId() != null) {
            cases.decideAlone(complaint.customerId());
        }
        OpenedCase opened = intake.take(incoming(complaint, employee));
        openings.persist(new ManualOpening(employee, request, opened, watch.now()));
        return opened;
    }

    private Incoming incoming(ManualComplaint complaint, String employee) {
        String category = complaint.category() == null ? OpeningRule.DEFAULT_CATEGORY : complaint.category();
        return new Incoming(
                complaint.unit(),
                complaint.customerId(),
                complaint.severity(),
                category,
                Incoming.MANUAL,
                null,
                null,
                employee,
                complaint.summary(),
                new Cause(ids.next(), null));
    }

    private static IdempotentRequest request(ManualComplaint complaint, String key) {
        return IdempotentRequest.of(
                key,
                complaint.unit(),
                complaint.severity(),
                complaint.category(),
                complaint.customerId(),
                complaint.summary());
    }
}
