package io.makegood.recovery.cases;

import static io.makegood.recovery.cases.CaseStatus.CLOSED_UNCONFIRMED;
import static io.makegood.recovery.cases.CaseStatus.FIXED;
import static io.makegood.recovery.cases.CaseStatus.IN_PROGRESS;
import static io.makegood.recovery.cases.CaseStatus.OPEN;
import static io.makegood.recovery.cases.CaseStatus.RECOVERED;

import io.makegood.recovery.triage.Deadlines;
import io.makegood.recovery.triage.Priority;
import io.makegood.recovery.triage.Score;
import io.makegood.recovery.triage.Severity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An unhappy customer, whoever owns the task of winning her back, and how far that is. Only what the customer says makes
 * it recovered.
 */
@Entity
class RecoveryCase {

    @Id
    private String id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private CloseReason closeReason;

    private String unit;
    private String ownerId;
    private String category;
    private String rule;
    private String openedBy;
    private String feedbackId;
    private String customerId;

    @Embedded
    private StoredScore before;

    private String correlationId;
    private String lastEventId;
    private boolean joinable;
    private int complaints;
    private boolean complainedSinceFix;
    private int handOffs;
    private int fixes;
    private int reopenings;
    private Instant openedAt;
    private Instant firstContactDueAt;
    private Instant firstContactAt;
    private Instant fixDueAt;
    private Instant nextDueAt;
    private Instant apologisedAt;
    private Instant fixedAt;
    private String fixedBy;
    private Instant confirmationDueAt;
    private Instant recoveredAt;
    private Instant closedAt;
    private Instant changedAt;

    protected RecoveryCase() {}

    static RecoveryCase open(Opening opening) {
        RecoveryCase opened = new RecoveryCase();
        opened.id = opening.caseId();
        opened.status = OPEN;
        opened.unit = opening.unit();
        opened.ownerId = opening.ownerId();
        opened.severity = opening.severity();
        opened.priority = opening.severity().priority();
        opened.category = opening.category();
        opened.rule = opening.rule();
        opened.openedBy = opening.openedBy();
        opened.feedbackId = opening.feedbackId();
        opened.customerId = opening.customerId();
        opened.before = StoredScore.of(opening.before());
        opened.correlationId = opening.correlationId();
        opened.joinable = opening.customerId() != null;
        opened.complaints = 1;
        opened.openedAt = opening.at();
        opened.firstContactDueAt = opening.deadlines().firstContactDueAt(opening.at());
        opened.fixDueAt = opening.deadlines().fixDueAt(opening.at());
        opened.changed(opening.at());
        return opened;
    }

    CaseFact.Opened opened() {
        return new CaseFact.Opened(
                id,
                severity,
                priority,
                category,
                unit,
                ownerId,
                openedAt,
                firstContactDueAt,
                fixDueAt,
                rule,
                feedbackId,
                customerId);
    }

    /** Another complaint of the same customer: it is worse than it was, and a fix that waited for her word was none. */
    CaseFact.Joined join(
            String joiningFeedbackId, Severity joining, String joiningRule, Deadlines deadlines, Instant at) {
        must(status.underWay(), "join");
        complaints++;
        complainedSinceFix = true;
        severity = severity.orWorse(joining);
        priority = priority.orMoreUrgent(severity.priority()).raised();
        hurry(deadlines, at);
        if (status == FIXED) {
            backToWork(deadlines, at);
        }
        changed(at);
        return new CaseFact.Joined(id, unit, customerId, joiningFeedbackId, at, joiningRule);
    }

    /** Passing her on once work has begun is a hand-off, and needs a reason. */
    boolean handOffTo(String employee) {
        return status != OPEN && !ownerId.equals(employee);
    }

    void takeOver(String employee, Instant at) {
        must(status.underWay(), "take over");
        if (handOffTo(employee)) {
            handOffs++;
        }
        ownerId = employee;
        begin();
        changed(at);
    }

    /** Something was written down. */
    void noted(Instant at) {
        changed(at);
    }

    /** Somebody spoke to her. The first time stops the first clock. */
    void contacted(Instant at) {
        must(status.underWay(), "contact");
        begin();
        if (firstContactAt == null) {
            firstContactAt = at;
        }
        changed(at);
    }

    void remedied(Instant at) {
        must(status.underWay(), "remedy");
        begin();
        changed(at);
    }

    void apologised(Instant at) {
        contacted(at);
        if (apologisedAt == null) {
            apologisedAt = at;
        }
    }

    /** Done, says the employee. Now the customer is asked; where there is nobody to ask, the case ends here. */
    CaseFact fix(String employee, Duration confirmationPeriod, Instant at) {
        become(FIXED, "fix");
        fixes++;
        complainedSinceFix = false;
        fixedAt = at;
        fixedBy = employee;
        confirmationDueAt = at.plus(confirmationPeriod);
        changed(at);
        return customerId == null ? close(CloseReason.EMPLOYEE, at) : checkRequested(at);
    }

    private CaseFact checkRequested(Instant at) {
        return new CaseFact.CheckRequested(id, customerId, unit, at, fixes);
    }

    /** Closes a fix that the customer has not confirmed. */
    CaseFact.ClosedUnconfirmed close(CloseReason reason, Instant at) {
        become(CLOSED_UNCONFIRMED, "close");
        closeReason = reason;
        closedAt = at;
        confirmationDueAt = null;
        changed(at);
        return new CaseFact.ClosedUnconfirmed(id, unit, reason, at, ownerId, customerId);
    }

    boolean awaitsHerWord() {
        return status == FIXED;
    }

    /**
     * A good word counts at any time once there is a fix that it can be about, also after the case was closed; but no fix
     * answers a complaint that came after it.
     */
    boolean canBeConfirmed() {
        return fixes > 0 && !complainedSinceFix && status.leadsTo(RECOVERED);
    }

    CaseFact.Recovered recover(CheckAnswer answer, List<GrantedRemedy> remedies) {
        must(canBeConfirmed(), "recover");
        Instant at = answer.receivedAt().isBefore(fixedAt) ? fixedAt : answer.receivedAt();
        become(RECOVERED, "recover");
        recoveredAt = at;
        confirmationDueAt = null;
        changed(at);
        return new CaseFact.Recovered(
                id,
                unit,
                fixedBy,
                List.copyOf(remedies),
                openedAt,
                at,
                firstContactAt == null ? null : Duration.between(openedAt, firstContactAt),
                Duration.between(openedAt, fixedAt),
                Duration.between(openedAt, at),
                before(),
                answer.score(),
                answer.feedbackId(),
                feedbackId,
                customerId);
    }

    /** A bad word sends it back, also after it was closed; while somebody is at it anyway there is nothing to reopen. */
    boolean canBeReopened() {
        return status == FIXED || status == CLOSED_UNCONFIRMED;
    }

    /** @param alone whether no other case of this customer takes her next complaint */
    CaseFact.Reopened reopen(CheckAnswer answer, Deadlines deadlines, boolean alone, Instant at) {
        must(canBeReopened(), "reopen");
        joinable = alone && customerId != null;
        reopenings++;
        priority = priority.raised();
        closedAt = null;
        closeReason = null;
        backToWork(deadlines, at);
        changed(at);
        return new CaseFact.Reopened(id, unit, priority, ownerId, at, fixDueAt, answer.score(), answer.feedbackId());
    }

    /** Remembers what was last said about it: the cause of what an employee does next. */
    void told(String eventId) {
        lastEventId = eventId;
    }

    private void backToWork(Deadlines deadlines, Instant at) {
        become(IN_PROGRESS, "reopen");
        confirmationDueAt = null;
        fixDueAt = deadlines.fixDueAt(at);
    }

    /** What is worse has less time; what is less bad leaves the clocks as they are. */
    private void hurry(Deadlines deadlines, Instant at) {
        firstContactDueAt = earlier(firstContactDueAt, deadlines.firstContactDueAt(at));
        fixDueAt = earlier(fixDueAt, deadlines.fixDueAt(at));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void begin() {
        if (status == OPEN) {
            status = IN_PROGRESS;
        }
    }

    private void become(CaseStatus next, String act) {
        must(status.leadsTo(next), act);
        status = next;
    }

    private void must(boolean legal, String act) {
        if (!legal) {
            throw new TransitionNotAllowed(act, status);
        }
    }

    private void changed(Instant at) {
        changedAt = at;
        nextDueAt = status.clocksRun() ? nextDue() : null;
    }

    private Instant nextDue() {
        return firstContactAt == null && firstContactDueAt.isBefore(fixDueAt) ? firstContactDueAt : fixDueAt;
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    CaseStatus status() {
        return status;
    }

    Severity severity() {
        return severity;
    }

    Priority priority() {
        return priority;
    }

    CloseReason closeReason() {
        return closeReason;
    }

    String unit() {
        return unit;
    }

    String ownerId() {
        return ownerId;
    }

    String category() {
        return category;
    }

    String rule() {
        return rule;
    }

    String openedBy() {
        return openedBy;
    }

    String feedbackId() {
        return feedbackId;
    }

    String customerId() {
        return customerId;
    }

    Score before() {
        return before == null ? null : before.score();
    }

    String correlationId() {
        return correlationId;
    }

    String lastEventId() {
        return lastEventId;
    }

    boolean joinable() {
        return joinable;
    }

    int complaints() {
        return complaints;
    }

    int handOffs() {
        return handOffs;
    }

    int fixes() {
        return fixes;
    }

    int reopenings() {
        return reopenings;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant firstContactDueAt() {
        return firstContactDueAt;
    }

    Instant firstContactAt() {
        return firstContactAt;
    }

    Instant fixDueAt() {
        return fixDueAt;
    }

    Instant nextDueAt() {
        return nextDueAt;
    }

    Instant apologisedAt() {
        return apologisedAt;
    }

    Instant fixedAt() {
        return fixedAt;
    }

    String fixedBy() {
        return fixedBy;
    }

    Instant confirmationDueAt() {
        return confirmationDueAt;
    }

    Instant recoveredAt() {
        return recoveredAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
