package io.makegood.feedback.submissions;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;

/** The id was used before, for something else. What was kept then stands. */
public class SubmissionIdReused extends ProblemException {

    private static final long serialVersionUID = 1L;

    SubmissionIdReused() {
        super(Problem.of(
                422,
                "submission-id-reused",
                "This submission id was used for another answer.",
                "Send a new answer under a new id."));
    }
}
