package io.makegood.events.feedback;

/** What a question measures: declared with the question, never guessed from its scale. */
public enum Metric {
    /** Net Promoter Score, 0 to 10. */
    NPS,
    /** Customer satisfaction. */
    CSAT,
    /** Customer effort score; the direction is the question's. */
    CES,
    STARS,
    RATING,
    /** One of a list: the value is its number, and there is no score. */
    CHOICE
}
