package io.makegood.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What must be true of the answer to any bad input. */
final class Table {

    /** Traces of the inside: stack traces, class names, statements of the database. */
    private static final List<String> INSIDE = List.of(
            "exception",
            "\tat ",
            "io.makegood",
            "java.lang",
            "com.fasterxml",
            "org.postgresql",
            "select ",
            "insert into",
            "constraint \"",
            "resteasy");

    private static final Duration BUSY = Duration.ofSeconds(30);

    private Table() {}

    static void mustEndAsSaid(Row row, Answer answer, String marker) {
        assertThat(answer.status()).as(answer.text()).isIn(row.statuses());
        if (answer.status() >= 400) {
            mustTellNothing(answer, marker);
        }
    }

    static void mustTellNothing(Answer answer, String marker) {
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        assertThat(answer.text()).doesNotContain(marker);
        assertThat(answer.text().toLowerCase(Locale.ROOT)).doesNotContain(INSIDE);
        boolean refusedByTheServer = answer.body().isEmpty();
        if (!refusedByTheServer && !answer.isPage()) {
            assertThat(answer.isProblem()).as(answer.text()).isTrue();
            assertThat(answer.body()).contains("\"type\":\"urn:makegood:problem:");
        }
    }

    /** The next good one at the same door is taken; who is told that the service is busy comes again. */
    static void theNeighbourIsTaken(Entrance door) {
        Answer answer = await().atMost(BUSY)
                .until(() -> door.good().at(Shop.wire(door.service()), Markers.next()), taken -> taken.status() != 503);
        assertThat(answer.status())
                .as("the good one behind it: " + answer.text())
                .isEqualTo(door.goodStatus());
    }
}
