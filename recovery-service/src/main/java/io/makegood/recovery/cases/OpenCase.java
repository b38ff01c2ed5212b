package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Opens a case for unhappy feedback, or lets it join the one that its customer has under way. Once per feedback, for ever. */
@ApplicationScoped
public class OpenCase {

    private final RecoveryCases cases;
    private final Complaints complaints;
    private final Intake intake;
    private final Watch watch;

    OpenCase(RecoveryCases cases, Complaints complaints, Intake intake, Watch watch) {
        this.cases = cases;
        this.complaints = complaints;
        this.intake = intake;
        this.watch = watch;
    }

    /** @return where it went; empty if it had had its effect before */
    @Transactional
    public Optional<OpenedCase> forFeedback(UnhappyFeedback feedback, Cause cause) {
        cases.decideAlone(feedback.decidedUnder());
        if (complaints.known(feedback.feedbackId())) {
            return Optional.empty();
        }
        OpenedCase opened = intake.take(incoming(feedback, cause));
        complaints.persist(new Complaint(
                feedback.feedbackId(),
                opened.caseId(),
                cause.correlationId(),
                watch.now(),
                feedback.verdict().before()));
        return Optional.of(opened);
    }

    private static Incoming incoming(UnhappyFeedback feedback, Cause cause) {
        return new Incoming(
                feedback.unit(),
                feedback.customerId(),
                feedback.verdict().severity(),
                feedback.verdict().category(),
                feedback.verdict().rule(),
                feedback.feedbackId(),
                feedback.verdict().before(),
                null,
                null,
                cause);
    }
}
