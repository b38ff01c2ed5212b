package io.makegood.analytics.facts;

/** Where a complaint stands on the way from misery to magic. */
public enum CaseStatus {
    /** Opened, or opened again because she said no. */
    PENDING,
    /** She confirmed it herself. */
    RECOVERED,
    /** She was asked and did not answer in time. */
    TIMED_OUT,
    /** She could not be asked. */
    NOT_ASKABLE
}
