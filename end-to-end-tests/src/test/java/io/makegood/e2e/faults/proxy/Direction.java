package io.makegood.e2e.faults.proxy;

/** Which way bytes go on a link. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT
}
