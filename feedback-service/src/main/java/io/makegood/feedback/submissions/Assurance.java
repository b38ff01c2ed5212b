package io.makegood.feedback.submissions;

/** How sure it is that a customer speaks. */
public enum Assurance {
    PUBLIC,
    INVITED,
    INTEGRATION
}
