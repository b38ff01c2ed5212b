package io.makegood.events.recovery;

/** How soon somebody must act. */
public enum Priority {
    NORMAL,
    HIGH,
    URGENT
}
