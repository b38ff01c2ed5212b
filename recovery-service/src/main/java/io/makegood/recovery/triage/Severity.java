package io.makegood.recovery.triage;

/** How bad it was for the customer, mildest first. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public Severity orWorse(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** How soon somebody must act, before anything else is known. */
    public Priority priority() {
        return switch (this) {
            case LOW, MEDIUM -> Priority.NORMAL;
            case HIGH -> Priority.HIGH;
            case CRITICAL -> Priority.URGENT;
        };
    }
}
