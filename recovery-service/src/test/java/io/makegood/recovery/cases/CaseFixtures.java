package io.makegood.recovery.cases;

import static io.makegood.recovery.triage.Scores.nps;

import io.makegood.recovery.triage.Deadlines;
import io.makegood.recovery.triage.OpeningRule;
import io.makegood.recovery.triage.Score;
import io.makegood.recovery.triage.Severity;
import io.makegood.recovery.triage.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cases as tests speak of them. */
final class CaseFixtures {

    static final Instant OPENED = Instant.parse("2026-11-07T08:00:00Z");
    static final Duration CONFIRMATION = Duration.ofDays(14);
    static final Deadlines DEADLINES = new Deadlines(Duration.ofHours(4), Duration.ofDays(3));
    static final String CUSTOMER = "019a4f80-1c2d-7e4f-a6b1-92d3c4e5f603";
    static final String FEEDBACK = "019a5c1e-7a10-7c3e-9b52-0d6f1f2a4b01";

    private CaseFixtures() {}

    static RecoveryCase aCase() {
        return RecoveryCase.open(opening(CUSTOMER));
    }

    static RecoveryCase anAnonymousCase() {
        return RecoveryCase.open(opening(null));
    }

    static RecoveryCase aCaseInProgress() {
        RecoveryCase recoveryCase = aCase();
        recoveryCase.takeOver("e-anna", after(1));
        return recoveryCase;
    }

    static RecoveryCase aFixedCase() {
        RecoveryCase recoveryCase = aCaseInProgress();
        recoveryCase.fix("e-anna", CONFIRMATION, after(24));
        return recoveryCase;
    }

    static RecoveryCase aCaseClosedUnconfirmed() {
        RecoveryCase recoveryCase = aFixedCase();
        recoveryCase.close(CloseReason.TIMEOUT, after(24 * 15));
        return recoveryCase;
    }

    static RecoveryCase aRecoveredCase() {
        RecoveryCase recoveryCase = aFixedCase();
        recoveryCase.recover(answer(9), List.of());
        return recoveryCase;
    }

    static RecoveryCase aCaseThatIs(CaseStatus status) {
        return switch (status) {
            case OPEN -> aCase();
            case IN_PROGRESS -> aCaseInProgress();
            case FIXED -> aFixedCase();
            case RECOVERED -> aRecoveredCase();
            case CLOSED_UNCONFIRMED -> aCaseClosedUnconfirmed();
        };
    }

    static CheckAnswer answer(int nps) {
        return answerTo("019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02", nps(nps));
    }

    static CheckAnswer answerTo(String caseId, Score score) {
        return new CheckAnswer(UUID.randomUUID().toString(), caseId, score, after(30));
    }

    static UnhappyFeedback anUnhappyFeedback(String feedbackId, String customerId, int nps, Cause cause) {
        Verdict verdict = new Verdict(nps(nps).severity(), "delivery", OpeningRule.VERSION, nps(nps));
        return new UnhappyFeedback(feedbackId, "north.store-17.team-a", customerId, verdict, cause);
    }

    static Opening opening(String customerId) {
        return opening("019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02", customerId);
    }

    static Opening opening(String caseId, String customerId) {
        return new Opening(
                caseId,
                "north.store-17",
                "e-duty",
                Severity.HIGH,
                "delivery",
                "opening-1",
                null,
                FEEDBACK,
                customerId,
                nps(2),
                "thread-1",
                OPENED,
                DEADLINES);
    }

    static Instant after(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }
}
