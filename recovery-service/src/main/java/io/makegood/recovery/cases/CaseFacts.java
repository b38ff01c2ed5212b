package io.makegood.recovery.cases;

import java.util.List;
import java.util.Map;

/** Where facts go that others want to know. */
public interface CaseFacts {

    /** A fact, and what led to it. */
    record News(CaseFact fact, Cause cause) {}

    /**
     * Tells them in the transaction that made them true, those of a case in the order given.
     *
     * @return id of the event that says the last of them, by case
     */
    Map<String, String> announce(List<News> news);
}
