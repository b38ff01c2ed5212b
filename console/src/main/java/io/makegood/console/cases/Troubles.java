package io.makegood.console.cases;

import io.makegood.console.web.Problem;
import io.makegood.console.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a refusal into what was wrong and how to mend it. */
final class Troubles {
    private Troubles() {}

    /** Nobody knows whether it was done. */
    static Trouble away(String action, Map<String, String> typed) {
        return new Trouble(
                action,
                "The case could not be reached.",
                "It may or may not have been done. Wait a moment and send it again: what spends or opens is done once.",
                List.of(),
                typed);
    }

    static Trouble of(String action, Map<String, String> typed, Refused refused) {
        Problem problem = refused.problem();
        return switch (refused.status()) {
            case 412 ->
                new Trouble(
                        action,
                        "Somebody else changed the case while you were writing.",
                        "This is how it stands now. Read what is new; what you typed is still in the form.",
                        problem.errors(),
                        typed);
            case 403 ->
                new Trouble(
                        action,
                        "This is for agents and for whoever owns the case.",
                        "Ask its owner, or somebody who answers customers in this unit.",
                        problem.errors(),
                        typed);
            case 400 ->
                new Trouble(
                        action,
                        "Something in the form is not right yet.",
                        Optional.ofNullable(problem.detail()).orElse("Nothing was changed."),
                        problem.errors(),
                        typed);
            default ->
                new Trouble(
                        action,
                        problem.sentence(),
                        Optional.ofNullable(problem.detail()).orElse("Change it and send it again."),
                        problem.errors(),
                        typed);
        };
    }
}
