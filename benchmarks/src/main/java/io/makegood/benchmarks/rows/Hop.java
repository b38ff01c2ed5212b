package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.stand.Databases;
import java.sql.SQLException;

/** Who hears whose events, all of them: also those that it passes over are entered. */
enum Hop {
    FEEDBACK_TO_RECOVERY("feedback", "recovery", "recovery.cases"),
    FEEDBACK_TO_RECOGNITION("feedback", "recognition", "recognition.awards"),
    FEEDBACK_TO_ANALYTICS("feedback", "analytics", "analytics.facts"),
    RECOVERY_TO_FEEDBACK("recovery", "feedback", "feedback.recovery-checks"),
    RECOVERY_TO_RECOGNITION("recovery", "recognition", "recognition.awards"),
    RECOVERY_TO_ANALYTICS("recovery", "analytics", "analytics.facts"),
    RECOGNITION_TO_ANALYTICS("recognition", "analytics", "analytics.facts");

    private static final String TOLD = "select coalesce(sum(version), 0) from event_stream";
    private static final String HEARD =
            "select count(*) from inbox where consumer in ('%1$s', '%1$s/passed-over') and source = '/makegood/%2$s'";

    private final String teller;
    private final String hearer;
    private final String group;

    Hop(String teller, String hearer, String group) {
        this.teller = teller;
        this.hearer = hearer;
        this.group = group;
    }

    /** How many events have yet to be heard. */
    long unheard(Databases databases) throws SQLException {
        return databases.number(teller, TOLD) - databases.number(hearer, HEARD.formatted(group, teller));
    }

    @Override
    public String toString() {
        return teller + " to " + hearer;
    }
}
