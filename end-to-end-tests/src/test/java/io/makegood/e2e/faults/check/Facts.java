package io.makegood.e2e.faults.check;

import java.util.Map;
import java.util.Set;

/** The domain as far as the check must know it: which event and which effect follows from which, and who reads what. */
final class Facts {

    static final Set<String> RECEIVED = Set.of("feedback-received");
    static final Set<String> COMPLAINT = Set.of("complaint-opened", "complaint-joined");
    static final Set<String> RECOGNIZED = Set.of("employee-recognized");

    static final String CASE = "case";
    static final String COMPLAINT_ROW = "complaint";
    static final String RECOGNITION = "recognition";
    static final String POINTS = "points";
    static final String COUNTED = "counted";

    /** Who reads feedback, by service. */
    static final Map<String, String> READERS = Map.of(
            "recovery", "recovery.cases",
            "recognition", "recognition.awards",
            "analytics", "analytics.facts");

    private Facts() {}
}
