package io.makegood.recognition.awards;

import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;
import java.util.List;

/** A nomination that cannot be taken. */
public class NominationRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private NominationRefused(int status, String slug, String title, List<FieldError> errors) {
        super(Problem.of(status, slug, title, null, errors));
    }

    static NominationRefused ofOneself() {
        return field("self-nomination", "Nobody nominates herself.", "employeeId", "is your own");
    }

    static NominationRefused unknownBehaviour() {
        return field("unknown-behaviour", "That behaviour is not in the service vision.", "behaviour", "is not known");
    }

    /** Also where it is in a unit that the person may not know of. */
    static NominationRefused unknownEvidence() {
        return field(
                "unknown-evidence",
                "There is no such evidence that could pay.",
                "evidence",
                "is no feedback of the last weeks and no case that the customer confirmed, as far as you may know");
    }

    static NominationRefused brought() {
        return new NominationRefused(
                409, "evidence-used", "This evidence was brought forward for that employee before.", List.of());
    }

    static NominationRefused keyReused() {
        return new NominationRefused(
                422, "idempotency-key-reused", "This Idempotency-Key came before with another nomination.", List.of());
    }

    private static NominationRefused field(String slug, String title, String field, String message) {
        return new NominationRefused(422, slug, title, List.of(new FieldError(field, message)));
    }
}
