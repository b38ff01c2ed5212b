package io.makegood.e2e.faults.proxy;

/** What happens once a watch has seen what it waits for. */
public enum Then {
    /** Nothing: it is only told. */
    GO_ON,
    /** The link is held from these bytes on, they themselves included. */
    HOLD,
    /** The bytes still go through; the client gets a RST in place of an answer. */
    RESET
}
