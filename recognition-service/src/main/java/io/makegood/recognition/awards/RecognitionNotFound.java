package io.makegood.recognition.awards;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;

/** There is none, or none that the person may know of. */
public class RecognitionNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    RecognitionNotFound() {
        super(Problem.of(404, "not-found", "No such recognition.", null));
    }
}
