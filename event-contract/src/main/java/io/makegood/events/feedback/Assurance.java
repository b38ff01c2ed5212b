package io.makegood.events.feedback;

/** How sure it is that the words come from a customer: anybody may use a public key, an invitation is used once. */
public enum Assurance {
    PUBLIC,
    INVITED,
    INTEGRATION
}
