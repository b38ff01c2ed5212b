package io.makegood.recovery.cases;

/** Where facts go that others want to know. */
public interface CaseFacts {

    /**
     * Tells it in the transaction that made it true.
     *
     * @return id of the event that says it
     */
    String announce(CaseFact fact, Cause cause);
}
