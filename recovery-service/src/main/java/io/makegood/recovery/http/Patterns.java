package io.makegood.recovery.http;

/** The forms of what comes in. */
public final class Patterns {

    public static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    public static final String EMPLOYEE = "[A-Za-z0-9._-]{1,64}";
    public static final String UNIT = "[a-z0-9-]+(\\.[a-z0-9-]+)*";
    public static final String LABEL = "[a-z0-9-]{1,40}";
    public static final String KEY = "[!-~]{1,100}";
    public static final String THREAD = "[A-Za-z0-9._:-]{1,200}";
    public static final String LIMIT = "[1-9][0-9]?|1[0-9]{2}|200";

    private Patterns() {}
}
