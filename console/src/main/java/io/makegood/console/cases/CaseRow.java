package io.makegood.console.cases;

import io.makegood.console.cases.RecoveryClient.Case;
import io.makegood.console.feedback.HerWords.Mark;
import io.makegood.console.web.Unit;
import io.makegood.console.web.When;
import io.makegood.console.web.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A case as a line of the list, and as the head of its own page. */
public record CaseRow(
        String id,
        String title,
        String severity,
        String priority,
        CaseStatus status,
        Unit unit,
        String words,
        Mark mark,
        String owner,
        boolean mine,
        When opened,
        When awaitedUntil,
        CaseClock firstContact,
        CaseClock fix,
        int reopenings,
        int handOffs,
        String thread) {

    /** @param words how what she said begins; null if it is not to be had */
    static CaseRow of(Case from, String words, String me, Instant now, ZoneId zone) {
        CaseStatus status = CaseStatus.of(from.status());
        return new CaseRow(
                from.id(),
                title(from.category()),
                from.severity(),
                from.priority(),
                status,
                new Unit(from.unit() == null ? "" : from.unit()),
                words,
                mark(from.before()),
                from.ownerId(),
                from.ownerId() != null && from.ownerId().equals(me),
                When.of(from.openedAt(), now, zone),
                When.of(from.confirmationDueAt(), now, zone),
                CaseClock.of(
                        "First contact",
                        from.openedAt(),
                        from.firstContactDueAt(),
                        from.firstContactAt(),
                        status.toDo(),
                        now),
                CaseClock.of(
                        "Put right",
                        from.openedAt(),
                        from.fixDueAt(),
                        status.toDo() ? null : from.fixedAt(),
                        status.toDo(),
                        now),
                from.reopenings(),
                from.handOffs(),
                from.correlationId());
    }

    public List<CaseClock> clocks() {
        return List.of(firstContact, fix);
    }

    public boolean urgent() {
        return "HIGH".equals(priority) || "URGENT".equals(priority);
    }

    public String severityLabel() {
        return Words.spoken(severity);
    }

    public String priorityLabel() {
        return Words.spoken(priority) + " priority";
    }

    private static Mark mark(RecoveryClient.Rating rating) {
        return rating == null ? null : Mark.of(rating.metric(), rating.value(), rating.scaleMin(), rating.scaleMax());
    }

    private static String title(String category) {
        return category == null || category.isBlank() || "unclassified".equals(category)
                ? "Complaint"
                : Words.spoken(category);
    }
}
