package io.makegood.recognition.awards;

import io.makegood.kit.access.SignedIn;
import io.makegood.kit.problem.ProblemException;

/** Who acts is known as an employee, or does not act: otherwise nobody could tell whether it is about herself. */
final class Employee {

    private Employee() {}

    static String of(SignedIn person) {
        if (person.employeeId() == null) {
            throw ProblemException.forbidden("Your sign-in bears no employee id.");
        }
        return person.employeeId();
    }
}
