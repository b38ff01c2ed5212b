package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens cases for unhappy feedback, or lets it join the one that its customer has under way. Once per feedback, for ever. */
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

    /** @return where each went, by feedback, in the order given; without those that had had their effect before */
    @Transactional
    public Map<String, OpenedCase> forFeedback(Collection<UnhappyFeedback> unhappy) {
        cases.decideAlone(unhappy.stream().map(UnhappyFeedback::decidedUnder).toList());
        List<UnhappyFeedback> fresh = fresh(unhappy);
        List<OpenedCase> opened =
                intake.take(fresh.stream().map(OpenCase::incoming).toList());
        Map<String, OpenedCase> went = new LinkedHashMap<>();
        for (int i = 0; i < opened.size(); i++) {
            complaints.persist(complaint(fresh.get(i), opened.get(i)));
            went.put(fresh.get(i).feedbackId(), opened.get(i));
        }
        return went;
    }

    private List<UnhappyFeedback> fresh(Collection<UnhappyFeedback> unhappy) {
        Set<String> seen = new HashSet<>(complaints.known(
                unhappy.stream().map(UnhappyFeedback::feedbackId).toList()));
        return unhappy.stream().filter(each -> seen.add(each.feedbackId())).toList();
    }

    private Complaint complaint(UnhappyFeedback feedback, OpenedCase opened) {
        return new Complaint(
                feedback.feedbackId(),
                opened.caseId(),
                feedback.cause().correlationId(),
                watch.now(),
                feedback.verdict().before());
    }

    private static Incoming incoming(UnhappyFeedback feedback) {
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
                feedback.cause());
    }
}
