package io.makegood.console.cases;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;

/** Which cases a person has chosen to see. */
public record CaseFilters(Show show, String unit, boolean mine, String me, List<String> units) {

    /** The piles in which cases lie. */
    public enum Show {
        TODO("todo", "To do", List.of("OPEN", "IN_PROGRESS")),
        WAITING("waiting", "Waiting for her word", List.of("FIXED")),
        RECOVERED("recovered", "Recovered", List.of("RECOVERED")),
        CLOSED("closed", "Closed without her word", List.of("CLOSED_UNCONFIRMED")),
        ALL("all", "All", List.of());

        private final String key;
        private final String label;
        private final List<String> statuses;

        Show(String key, String label, List<String> statuses) {
            this.key = key;
            this.label = label;
            this.statuses = statuses;
        }

        static Show of(String key) {
            return Arrays.stream(values())
                    .filter(show -> show.key.equals(key))
                    .findFirst()
                    .orElse(TODO);
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }

        List<String> statuses() {
            return statuses;
        }

        /** What is still to be done comes most urgent first, what is over newest first. */
        String sort() {
            return this == RECOVERED || this == CLOSED ? "-openedAt" : "urgency";
        }
    }

    public List<Show> shows() {
        return List.of(Show.values());
    }

    public String linkTo(Show other) {
        return link(other).build().toString();
    }

    public String linkToNext(String cursor) {
        return link(show).queryParam("after", "{after}").build(cursor).toString();
    }

    private UriBuilder link(Show to) {
        UriBuilder link = UriBuilder.fromPath("/cases").queryParam("show", to.key());
        if (unit != null) {
            link.queryParam("unit", unit);
        }
        return mine ? link.queryParam("mine", "on") : link;
    }
}
