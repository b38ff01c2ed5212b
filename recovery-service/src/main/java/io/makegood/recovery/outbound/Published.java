package io.makegood.recovery.outbound;

import io.makegood.events.EventData;
import io.makegood.events.recovery.CaseClosedUnconfirmed;
import io.makegood.events.recovery.CaseReopened;
import io.makegood.events.recovery.CheckedRating;
import io.makegood.events.recovery.ComplaintJoined;
import io.makegood.events.recovery.ComplaintOpened;
import io.makegood.events.recovery.GrantedRemedy;
import io.makegood.events.recovery.Money;
import io.makegood.events.recovery.Priority;
import io.makegood.events.recovery.RecoveryCheckRequested;
import io.makegood.events.recovery.ServiceRecovered;
import io.makegood.events.recovery.Severity;
import io.makegood.recovery.cases.CaseFact;
import io.makegood.recovery.cases.Cost;
import io.makegood.recovery.triage.Score;

/** Translates the facts of cases into the published language. */
final class Published {

    private Published() {}

    static EventData of(CaseFact fact) {
        if (fact instanceof CaseFact.Opened opened) {
            return opened(opened);
        }
        if (fact instanceof CaseFact.Joined joined) {
            return joined(joined);
        }
        if (fact instanceof CaseFact.CheckRequested asked) {
            return new RecoveryCheckRequested(
                    asked.caseId(), asked.customerId(), asked.unit(), asked.at(), asked.attempt());
        }
        if (fact instanceof CaseFact.Recovered recovered) {
            return recovered(recovered);
        }
        if (fact instanceof CaseFact.ClosedUnconfirmed closed) {
            return closed(closed);
        }
        return reopened((CaseFact.Reopened) fact);
    }

    private static ComplaintOpened opened(CaseFact.Opened opened) {
        return new ComplaintOpened(
                opened.caseId(),
                Severity.valueOf(opened.severity().name()),
                Priority.valueOf(opened.priority().name()),
                opened.category(),
                opened.unit(),
                opened.ownerId(),
                opened.at(),
                opened.firstContactDueAt(),
                opened.fixDueAt(),
                opened.rule(),
                opened.feedbackId(),
                opened.customerId());
    }

    private static ComplaintJoined joined(CaseFact.Joined joined) {
        return new ComplaintJoined(
                joined.caseId(), joined.unit(), joined.customerId(), joined.feedbackId(), joined.at(), joined.rule());
    }

    private static ServiceRecovered recovered(CaseFact.Recovered recovered) {
        return new ServiceRecovered(
                recovered.caseId(),
                recovered.unit(),
                recovered.recoveredBy(),
                recovered.remedies().stream()
                        .map(remedy -> new GrantedRemedy(remedy.kind(), money(remedy.cost())))
                        .toList(),
                Cost.of(recovered.remedies()).stream().map(Published::money).toList(),
                recovered.openedAt(),
                recovered.at(),
                recovered.timeToFirstContact(),
                recovered.timeToFix(),
                recovered.timeToRecovery(),
                rating(recovered.before()),
                rating(recovered.after()),
                recovered.checkFeedbackId(),
                recovered.feedbackId(),
                recovered.customerId());
    }

    private static CaseClosedUnconfirmed closed(CaseFact.ClosedUnconfirmed closed) {
        return new CaseClosedUnconfirmed(
                closed.caseId(),
                closed.unit(),
                CaseClosedUnconfirmed.Reason.valueOf(closed.reason().name()),
                closed.at(),
                closed.ownerId(),
                closed.customerId());
    }

    private static CaseReopened reopened(CaseFact.Reopened reopened) {
        return new CaseReopened(
                reopened.caseId(),
                reopened.unit(),
                Priority.valueOf(reopened.priority().name()),
                reopened.ownerId(),
                reopened.at(),
                reopened.fixDueAt(),
                rating(reopened.after()),
                reopened.checkFeedbackId());
    }

    private static Money money(io.makegood.recovery.cases.Money money) {
        return money == null ? null : new Money(money.amount(), money.currency().getCurrencyCode());
    }

    private static CheckedRating rating(Score score) {
        return score == null
                ? null
                : new CheckedRating(
                        score.metric().name(),
                        score.value(),
                        score.scaleMin(),
                        score.scaleMax(),
                        score.higherIsBetter());
    }
}
