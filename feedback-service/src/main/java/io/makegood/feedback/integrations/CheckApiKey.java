package io.makegood.feedback.integrations;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who calls by the key that is shown. */
@ApplicationScoped
public class CheckApiKey {

    private static final int MAX_LENGTH = 200;

    private final ApiKeys keys;

    CheckApiKey(ApiKeys keys) {
        this.keys = keys;
    }

    /** The caller, whose key allows this. */
    public Caller caller(String text, Scope needed) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            throw unauthorized();
        }
        Caller caller = keys.good(new KeyText(text).hash()).orElseThrow(CheckApiKey::unauthorized);
        if (!caller.may(needed)) {
            throw ProblemException.forbidden("This key does not have the scope " + needed.text() + ".");
        }
        return caller;
    }

    private static ProblemException unauthorized() {
        return new ProblemException(
                Problem.of(401, "unauthorized", "A valid API key is needed.", "Send it in the header X-Api-Key."));
    }
}
