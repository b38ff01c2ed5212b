package io.makegood.console.web;

/** A service answered, and said no. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int status;

    public Refused(int status, Problem problem) {
        super("Refused with " + status, null, false, false);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }
}
