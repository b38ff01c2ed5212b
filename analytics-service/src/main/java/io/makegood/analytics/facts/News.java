package io.makegood.analytics.facts;

/** What is worth telling on a page of what just happened. */
public enum News {
    MOMENT_OF_MAGIC,
    MOMENT_OF_TRUTH,
    MOMENT_OF_MISERY,
    COMPLAINT_OPENED,
    COMPLAINT_JOINED,
    SERVICE_RECOVERED,
    CLOSED_UNCONFIRMED,
    CASE_REOPENED,
    EMPLOYEE_RECOGNIZED;

    public static News of(Moment moment) {
        return switch (moment) {
            case MAGIC -> MOMENT_OF_MAGIC;
            case TRUTH -> MOMENT_OF_TRUTH;
            case MISERY -> MOMENT_OF_MISERY;
        };
    }
}
