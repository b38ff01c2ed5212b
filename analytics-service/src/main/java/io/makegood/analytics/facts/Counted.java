package io.makegood.analytics.facts;

/** What is tallied per day, beside the answers. */
public enum Counted {
    MOMENT_MAGIC,
    MOMENT_TRUTH,
    MOMENT_MISERY,
    CONTACT,
    RECOGNITION,
    POINTS,
    CASE_PENDING,
    CASE_RECOVERED,
    CASE_TIMED_OUT,
    CASE_NOT_ASKABLE;

    static Counted of(Moment moment) {
        return switch (moment) {
            case MAGIC -> MOMENT_MAGIC;
            case TRUTH -> MOMENT_TRUTH;
            case MISERY -> MOMENT_MISERY;
        };
    }

    static Counted of(CaseStatus status) {
        return switch (status) {
            case PENDING -> CASE_PENDING;
            case RECOVERED -> CASE_RECOVERED;
            case TIMED_OUT -> CASE_TIMED_OUT;
            case NOT_ASKABLE -> CASE_NOT_ASKABLE;
        };
    }
}
