package io.makegood.recovery.cases;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;

/** There is no such case, or it is none of hers: she is told the same. */
public class CaseNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    public CaseNotFound() {
        super(Problem.of(404, "not-found", "No such case.", null));
    }
}
