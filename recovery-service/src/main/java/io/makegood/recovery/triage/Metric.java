package io.makegood.recovery.triage;

/** What a question measures. */
public enum Metric {
    NPS,
    CSAT,
    CES,
    STARS,
    /** A rating without a meaning of its own: it judges nothing. */
    RATING
}
