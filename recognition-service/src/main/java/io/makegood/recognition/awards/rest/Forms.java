package io.makegood.recognition.awards.rest;

/** How ids and labels look. */
final class Forms {

    static final String ID = "[A-Za-z0-9._-]{1,64}";
    static final String EMPLOYEE = "[A-Za-z0-9._-]{1,64}";
    static final String LABEL = "[a-z0-9-]{1,40}";
    static final String UNIT = "(?=.{1,200}$)[a-z0-9-]+(\\.[a-z0-9-]+)*";
    static final String STATUS = "PENDING|AWARDED|DECLINED";
    static final String IDEMPOTENCY_KEY = "[\\x21-\\x7E]{1,200}";

    private Forms() {}
}
