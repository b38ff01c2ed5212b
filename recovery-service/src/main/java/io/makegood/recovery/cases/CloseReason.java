package io.makegood.recovery.cases;

/** Why the customer's word is missing. */
public enum CloseReason {
    /** She was asked and did not answer in time. */
    TIMEOUT,
    /** She could not be asked. */
    EMPLOYEE
}
