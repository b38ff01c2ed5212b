package io.makegood.feedback.integrations;

import java.util.List;

/** An integration that showed a good key, and what that key allows. */
public record Caller(Integration integration, List<Scope> scopes) {

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
