package io.makegood.recognition.awards;

import io.makegood.kit.access.SignedIn;
import io.makegood.kit.time.Ids;
import io.makegood.recognition.RecognitionConfig;
import io.makegood.recognition.evidence.Proof;
import io.makegood.recognition.evidence.Proofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** An employee proposes a colleague, with evidence. It waits for a manager. */
@ApplicationScoped
public class NominateColleague {

    private final Recognitions recognitions;
    private final IdempotentRequests requests;
    private final Proofs proofs;
    private final RecognitionConfig config;
    private final Clock clock;
    private final Ids ids;

    NominateColleague(
            Recognitions recognitions,
            IdempotentRequests requests,
            Proofs proofs,
            RecognitionConfig config,
            Clock clock,
            Ids ids) {
        this.recognitions = recognitions;
        this.requests = requests;
        this.proofs = proofs;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** The same nomination under the same key is the same recognition, however often it comes. */
    @Transactional
    public Recognition nominate(Nomination nomination, String idempotencyKey, SignedIn person) {
        String nominator = Employee.of(person);
        String newId = ids.next();
        Instant now = DatabaseTime.now(clock);
        String id = requests.claim(nominator, idempotencyKey, nomination.contentHash(), newId, now);
        if (!id.equals(newId)) {
            return recognitions.findByIdOptional(id).orElseThrow(RecognitionNotFound::new);
        }
        Proof proof = check(nomination, nominator, person);
        int points = config.points().nominated();
        Recognition recognition = Recognition.pending(
                new Proposal(id, nomination.employeeId(), nomination.behaviour(), proof, points, nominator, now));
        if (!recognitions.addIfNew(recognition)) {
            throw NominationRefused.brought();
        }
        return recognition;
    }

    private Proof check(Nomination nomination, String nominator, SignedIn person) {
        if (nomination.employeeId().equals(nominator)) {
            throw NominationRefused.ofOneself();
        }
        if (!config.behaviours().contains(nomination.behaviour())) {
            throw NominationRefused.unknownBehaviour();
        }
        return proofs.find(nomination.evidence())
                .filter(proof -> person.covers(proof.unit()))
                .orElseThrow(NominationRefused::unknownEvidence);
    }
}
