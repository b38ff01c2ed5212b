package io.makegood.kit.access;

/** The roles that a token may carry. They do not include each other: a token lists all that apply. */
public final class Roles {

    public static final String EMPLOYEE = "employee";
    public static final String AGENT = "agent";
    public static final String MANAGER = "manager";
    public static final String EXECUTIVE = "executive";
    public static final String OPS = "ops";
    public static final String ADMIN = "admin";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
