package io.makegood.analytics.facts;

/** What a fact says beyond that it happened. */
public sealed interface Detail permits Feedback, Contact, CaseStep, Recognition, Detail.None {

    /** A fact that is only remembered. */
    record None() implements Detail {}
}
