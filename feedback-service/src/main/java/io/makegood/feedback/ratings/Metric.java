package io.makegood.feedback.ratings;

/** What a question measures: declared with it, never guessed from its scale. */
public enum Metric {
    NPS,
    CSAT,
    CES,
    STARS,
    RATING,
    CHOICE
}
