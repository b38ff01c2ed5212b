package io.makegood.feedback.contacts;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;

/** A contact came under an id that another contact has. The first one stands. */
public class ContactIdReused extends ProblemException {

    private static final long serialVersionUID = 1L;

    ContactIdReused() {
        super(Problem.of(422, "contact-id-reused", "There is another contact with this id.", null));
    }
}
