package io.makegood.feedback.invitations;

/** Why it was asked. */
public enum Purpose {
    EXPERIENCE,
    RECOVERY_CHECK
}
