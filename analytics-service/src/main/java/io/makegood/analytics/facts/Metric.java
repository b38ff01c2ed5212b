package io.makegood.analytics.facts;

/** What a question measures, as it was declared. */
public enum Metric {
    NPS,
    CSAT,
    CES,
    STARS,
    RATING,
    CHOICE
}
