package io.makegood.feedback.rest;

import io.makegood.feedback.integrations.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who calls, once the API key was looked at. */
@RequestScoped
public class CallingIntegration {

    private Caller caller;

    void is(Caller known) {
        caller = known;
    }

    /** A route that forgot to ask for a key ends here. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("no API key was asked for");
        }
        return caller;
    }
}
