package io.makegood.console.web;

/** The roles that decide what a page offers. The services decide what is done. */
public final class Roles {
    public static final String EMPLOYEE = "employee";
    public static final String AGENT = "agent";
    public static final String MANAGER = "manager";
    public static final String EXECUTIVE = "executive";
    public static final String OPS = "ops";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
