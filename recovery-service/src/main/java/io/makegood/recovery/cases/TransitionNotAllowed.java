package io.makegood.recovery.cases;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;

/** The case is not in a state for this. */
public class TransitionNotAllowed extends ProblemException {

    private static final long serialVersionUID = 1L;

    TransitionNotAllowed(String act, CaseStatus status) {
        super(Problem.of(
                409,
                "transition-not-allowed",
                "The case is not in a state for this.",
                "Cannot %s while it is %s.".formatted(act, status)));
    }
}
