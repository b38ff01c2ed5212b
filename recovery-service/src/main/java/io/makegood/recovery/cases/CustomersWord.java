package io.makegood.recovery.cases;

import io.makegood.recovery.RecoveryConfig;
import io.makegood.recovery.cases.CaseEntry.Kind;
import io.makegood.recovery.cases.HeardAnswer.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What the customer's answer does to her case. */
@ApplicationScoped
class CustomersWord {

    private final RecoveryCases cases;
    private final CheckAnswers answers;
    private final Remedies remedies;
    private final CaseChronicle chronicle;
    private final RecoveryConfig config;
    private final Watch watch;

    CustomersWord(
            RecoveryCases cases,
            CheckAnswers answers,
            Remedies remedies,
            CaseChronicle chronicle,
            RecoveryConfig config,
            Watch watch) {
        this.cases = cases;
        this.answers = answers;
        this.remedies = remedies;
        this.chronicle = chronicle;
        this.config = config;
        this.watch = watch;
    }

    Outcome apply(RecoveryCase asked, CheckAnswer answer, String causationId) {
        chronicle.write(CaseEntry.of(asked.id(), Kind.CUSTOMER_ANSWERED, answer.receivedAt())
                .about(answer.feedbackId())
                .detail(answer.score().metric() + " " + answer.score().value().toPlainString()));
        if (answer.putRight()) {
            return good(asked, answer, causationId);
        }
        return bad(asked, answer, causationId);
    }

    /** An answer may be here before the fix is: once there is one, the last word counts. */
    void applyEarly(RecoveryCase fixed) {
        List<HeardAnswer> early = answers.early(fixed.id());
        if (early.isEmpty()) {
            return;
        }
        HeardAnswer last = early.get(early.size() - 1);
        early.forEach(answer -> answer.became(Outcome.NOTED));
        if (last.answer().putRight() && fixed.canBeConfirmed()) {
            last.became(recover(fixed, last.answer(), fixed.lastEventId()));
        }
    }

    private Outcome good(RecoveryCase asked, CheckAnswer answer, String causationId) {
        if (asked.canBeConfirmed()) {
            return recover(asked, answer, causationId);
        }
        return asked.fixes() == 0 ? Outcome.EARLY : Outcome.NOTED;
    }

    private Outcome recover(RecoveryCase asked, CheckAnswer answer, String causationId) {
        List<GrantedRemedy> given =
                remedies.of(asked.id()).stream().map(Remedy::granted).toList();
        CaseFact.Recovered fact = asked.recover(answer, given);
        chronicle.tell(
                asked,
                fact,
                causationId,
                CaseEntry.of(asked.id(), Kind.RECOVERED, fact.at())
                        .about(answer.feedbackId())
                        .detail("put right by " + fact.recoveredBy()));
        return Outcome.RECOVERED;
    }

    private Outcome bad(RecoveryCase asked, CheckAnswer answer, String causationId) {
        if (!asked.canBeReopened()) {
            return asked.fixes() == 0 ? Outcome.EARLY : Outcome.NOTED;
        }
        Instant now = watch.now();
        CaseFact.Reopened fact = asked.reopen(answer, config.deadlinesFor(asked.severity()), alone(asked), now);
        chronicle.tell(
                asked,
                fact,
                causationId,
                CaseEntry.of(asked.id(), Kind.REOPENED, now)
                        .about(answer.feedbackId())
                        .detail(fact.priority()));
        return Outcome.REOPENED;
    }

    private boolean alone(RecoveryCase asked) {
        return asked.customerId() == null || !cases.anotherUnderWay(asked.customerId(), asked.id());
    }
}
