package io.makegood.recognition;

import io.makegood.recognition.awards.Cause;
import io.makegood.recognition.awards.Proposal;
import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.Proof;
import io.makegood.recognition.rules.ReceivedFeedback;
import io.makegood.recognition.rules.ReceivedFeedback.Assurance;
import io.makegood.recognition.rules.ReceivedFeedback.Moment;
import io.makegood.recognition.rules.ReceivedFeedback.Purpose;
import io.makegood.recognition.rules.RecoveredCase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Delighted customers and those who delighted them. */
public final class RecognitionFixtures {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String STORE = "north.store-17";

    private RecognitionFixtures() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    /** Somebody whom no other test knows. */
    public static String anEmployee() {
        return "e-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** Feedback at the top, from an invitation, that names somebody. */
    public static ReceivedFeedback aMagicFeedback(String employeeId) {
        return aMagicFeedback(employeeId, Assurance.INVITED, STORE);
    }

    public static ReceivedFeedback aMagicFeedback(String employeeId, Assurance assurance, String unit) {
        return new ReceivedFeedback(anId(), unit, employeeId, Moment.MAGIC, Purpose.EXPERIENCE, assurance, NOON, NOON);
    }

    public static ReceivedFeedback aFeedbackOf(Moment moment, Purpose purpose, Assurance assurance, Duration age) {
        return new ReceivedFeedback(anId(), STORE, "e-eve", moment, purpose, assurance, NOON.minus(age), NOON);
    }

    public static RecoveredCase aRecoveredCase(String employeeId) {
        return new RecoveredCase(anId(), STORE, employeeId, NOON);
    }

    public static Cause aCause() {
        return new Cause(anId(), "thread-" + anId());
    }

    /** Eve is proposed by Ben. */
    public static Proposal aProposal() {
        return aProposal("e-ben");
    }

    public static Proposal aProposal(String nominatedBy) {
        Proof proof = new Proof(Evidence.feedback(anId()), STORE, anId(), anId(), NOON);
        return new Proposal(anId(), "e-eve", "made-my-day", proof, 10, nominatedBy, NOON);
    }
}
