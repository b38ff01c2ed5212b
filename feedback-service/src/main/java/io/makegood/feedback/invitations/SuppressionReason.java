package io.makegood.feedback.invitations;

/** Why nobody is asked. */
public enum SuppressionReason {
    /** She has no address, or none to which mail can be brought. */
    NO_ADDRESS,
    UNKNOWN_CUSTOMER,
    COOLDOWN
}
