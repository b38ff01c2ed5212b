package io.makegood.feedback.invitations;

/** Why nobody is asked. */
public enum SuppressionReason {
    NO_ADDRESS,
    UNKNOWN_CUSTOMER,
    COOLDOWN
}
