package io.makegood.console.web;

/** A service could not answer: it is down, overloaded or failed. Asking again later may help. */
public class ServiceAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServiceAway(int status) {
        super("Answered with " + status, null, false, false);
    }

    public ServiceAway(Throwable cause) {
        super("Could not be reached", cause);
    }
}
