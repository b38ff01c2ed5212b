package io.makegood.console.cases;

import io.makegood.console.web.Words;

/** Where a case stands, in words and one of the product's colours. A status that is not known yet is shown as it is. */
public record CaseStatus(String name, String label, String tone) {

    static CaseStatus of(String status) {
        return switch (status == null ? "" : status) {
            case "OPEN" -> new CaseStatus(status, "Not begun", "misery");
            case "IN_PROGRESS" -> new CaseStatus(status, "In progress", "plain");
            case "FIXED" -> new CaseStatus(status, "Waiting for her word", "gold");
            case "RECOVERED" -> new CaseStatus(status, "Recovered", "magic");
            case "CLOSED_UNCONFIRMED" -> new CaseStatus(status, "Closed without her word", "plain");
            default -> new CaseStatus(status, Words.spoken(status), "plain");
        };
    }

    /** Whether the two clocks run. */
    public boolean toDo() {
        return "OPEN".equals(name) || "IN_PROGRESS".equals(name);
    }

    public boolean waiting() {
        return "FIXED".equals(name);
    }
}
