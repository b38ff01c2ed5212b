package io.makegood.e2e.faults.check;

/** A promise that was broken, and for which id. */
public record Violation(Invariant invariant, String what) {

    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
