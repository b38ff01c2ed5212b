package io.makegood.events.recovery;

/** How bad it was for the customer. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
