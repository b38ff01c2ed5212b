package io.makegood.recognition;

import static io.makegood.recognition.RecognitionFixtures.STORE;
import static io.makegood.recognition.RecognitionFixtures.aCause;
import static io.makegood.recognition.RecognitionFixtures.aMagicFeedback;
import static io.makegood.recognition.RecognitionFixtures.aRecoveredCase;

import io.makegood.recognition.awards.Cause;
import io.makegood.recognition.awards.RecognizeMagic;
import io.makegood.recognition.awards.RecognizeRecovery;
import io.makegood.recognition.evidence.Proof;
import io.makegood.recognition.evidence.Proofs;
import io.makegood.recognition.rules.ReceivedFeedback;
import io.makegood.recognition.rules.ReceivedFeedback.Assurance;
import io.makegood.recognition.rules.RecoveredCase;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Recognitions that are there before a test begins, made as an event would make them. */
@ApplicationScoped
@Unremovable
public class Given {

    private final Proofs proofs;
    private final RecognizeMagic recognizeMagic;
    private final RecognizeRecovery recognizeRecovery;
    private final Books books;

    Given(Proofs proofs, RecognizeMagic recognizeMagic, RecognizeRecovery recognizeRecovery, Books books) {
        this.proofs = proofs;
        this.recognizeMagic = recognizeMagic;
        this.recognizeRecovery = recognizeRecovery;
        this.books = books;
    }

    /** Waits for a manager of the unit. */
    public String pending(String employee, String unit) {
        return recognition(aMagicFeedback(employee, Assurance.PUBLIC, unit), aCause());
    }

    public String pending(String employee) {
        return pending(employee, STORE);
    }

    public String awarded(String employee, String unit) {
        return recognition(aMagicFeedback(employee, Assurance.INVITED, unit), aCause());
    }

    public String recognition(ReceivedFeedback feedback, Cause cause) {
        receive(feedback, cause);
        return books.texts("select id from recognition where evidence_id = ?", feedback.feedbackId())
                .get(0);
    }

    /** Feedback that names nobody: evidence for whom a colleague knows. */
    public String feedback(String unit) {
        ReceivedFeedback feedback = aMagicFeedback(null, Assurance.PUBLIC, unit);
        receive(feedback, aCause());
        return feedback.feedbackId();
    }

    private void receive(ReceivedFeedback feedback, Cause cause) {
        Proof proof = recognizeMagic.proof(feedback, cause).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            proofs.keep(List.of(proof));
            recognizeMagic.forFeedback(feedback, proof);
        });
    }

    /** A case that a customer confirmed to be put right by somebody. */
    public String recoveredCase(String employee) {
        RecoveredCase recovered = aRecoveredCase(employee);
        Proof proof = recognizeRecovery.proof(recovered, aCause());
        QuarkusTransaction.requiringNew().run(() -> {
            proofs.keep(List.of(proof));
            recognizeRecovery.forCase(recovered, proof);
        });
        return recovered.caseId();
    }
}
