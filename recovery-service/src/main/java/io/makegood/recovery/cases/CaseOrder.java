package io.makegood.recovery.cases;

/** The orders in which cases can be listed. */
public enum CaseOrder {
    /** What is overdue, then what has priority, then what is due first; after that what awaits the customer, then the rest. */
    URGENCY,
    OLDEST,
    NEWEST
}
