package io.makegood.recovery.triage;

/** How soon somebody must act, least urgent first. */
public enum Priority {
    NORMAL,
    HIGH,
    URGENT;

    public Priority raised() {
        return this == NORMAL ? HIGH : URGENT;
    }

    public Priority orMoreUrgent(Priority other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
