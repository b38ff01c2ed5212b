package io.makegood.kit.inbox;

import io.makegood.kit.problem.ProblemException;
import java.sql.SQLException;

/** Describes a failure for operators without repeating content: database messages and exceptions often quote values. */
public final class Failures {

    private Failures() {}

    public static String describe(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem.problem().title();
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String state = root instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "";
        return root.getClass().getSimpleName() + state;
    }
}
