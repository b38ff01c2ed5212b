package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts together what is known of a case. */
@ApplicationScoped
class CaseFile {

    private static final int MOST = 500;

    private final Complaints complaints;
    private final Remedies remedies;
    private final Apologies apologies;
    private final CaseEntries entries;
    private final CaseAccess access;
    private final Watch watch;

    CaseFile(
            Complaints complaints,
            Remedies remedies,
            Apologies apologies,
            CaseEntries entries,
            CaseAccess access,
            Watch watch) {
        this.complaints = complaints;
        this.remedies = remedies;
        this.apologies = apologies;
        this.entries = entries;
        this.access = access;
        this.watch = watch;
    }

    CaseView of(RecoveryCase of) {
        List<Remedy> given = remedies.of(of.id());
        return new CaseView(
                CaseSummary.of(of, written(of), watch.now()),
                of.rule(),
                of.openedBy(),
                of.fixedBy(),
                of.fixes(),
                of.apologisedAt(),
                of.recoveredAt(),
                of.closedAt(),
                of.closeReason(),
                complaints.of(of.id(), MOST).stream().map(CaseFile::view).toList(),
                given.stream().map(RemedyView::of).toList(),
                cost(given),
                apologies.of(of.id(), MOST).stream().map(CaseFile::view).toList(),
                entries.of(of.id(), MOST).stream().map(CaseFile::view).toList(),
                access.worksOn(of) ? CaseAction.legal(of.status()) : List.of(),
                of.version());
    }

    private String written(RecoveryCase of) {
        return of.openedBy() == null
                ? null
                : entries.writtenDown(List.of(of.id())).get(of.id());
    }

    private static List<CaseView.Total> cost(List<Remedy> given) {
        return Cost.of(given.stream().map(Remedy::granted).toList()).stream()
                .map(total ->
                        new CaseView.Total(total.amount(), total.currency().getCurrencyCode()))
                .toList();
    }

    private static CaseView.ComplaintView view(Complaint complaint) {
        return new CaseView.ComplaintView(
                complaint.feedbackId(), complaint.receivedAt(), CaseRating.of(complaint.score()));
    }

    private static CaseView.ApologyView view(Apology apology) {
        ApologyText text = apology.text();
        return new CaseView.ApologyView(
                apology.apologisedBy(),
                apology.apologisedAt(),
                text.acknowledge(),
                text.own(),
                text.remedy(),
                text.precaution());
    }

    private static CaseView.TimelineEntry view(CaseEntry entry) {
        return new CaseView.TimelineEntry(
                entry.at(), entry.what(), entry.employeeId(), entry.reference(), entry.detail(), entry.note());
    }
}
