package io.makegood.recognition.awards;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;

/** A manager's decision that cannot stand. */
public class DecisionNotAllowed extends ProblemException {

    private static final long serialVersionUID = 1L;

    private DecisionNotAllowed(int status, String slug, String title) {
        super(Problem.of(status, slug, title, null));
    }

    static DecisionNotAllowed alreadyDecided(RecognitionStatus status) {
        return switch (status) {
            case AWARDED -> new DecisionNotAllowed(409, "already-awarded", "The recognition was awarded already.");
            case DECLINED -> new DecisionNotAllowed(409, "already-declined", "The recognition was declined already.");
            case PENDING -> throw new IllegalArgumentException("nobody has decided yet");
        };
    }

    static DecisionNotAllowed aboutOneself() {
        return new DecisionNotAllowed(403, "own-recognition", "Nobody decides about a recognition of herself.");
    }

    static DecisionNotAllowed ofOwnNomination() {
        return new DecisionNotAllowed(403, "own-nomination", "Somebody else must confirm your nomination.");
    }
}
