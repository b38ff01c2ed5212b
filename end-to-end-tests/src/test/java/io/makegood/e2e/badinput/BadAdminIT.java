package io.makegood.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** List A: bad input where staff come in, at all four services. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadAdminIT {

    static final Map<String, String> NO_DOOR = Map.ofEntries(
            Map.entry("A12", "a token counts until it runs out; taking it back is the provider's"),
            Map.entry("A31", "no exports yet"),
            Map.entry("A32", "no webhooks yet"),
            Map.entry("A33", "no webhooks yet"),
            Map.entry("A34", "no webhooks yet"),
            Map.entry("A37", "no rules that can be set yet"),
            Map.entry("A39", "no erasing yet"),
            Map.entry("A48", "nobody signs in at the services: that is the provider's"),
            Map.entry("A49", "a token counts until it runs out; roles are the provider's"));

    private static Markers markers;

    @BeforeAll
    static void look_at_the_logs_from_here_on() {
        Shop.open();
        Case.open();
        markers = new Markers();
    }

    static Stream<Row> rows() {
        return Stream.of(BadTokens.rows(), BadQueries.rows(), BadOrders.rows(), BadDeeds.rows())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void bad_input_is_answered_as_it_should_and_the_next_good_one_is_taken(Row row) throws Exception {
        // Given
        String marker = Markers.next();

        // When
        Answer answer = row.knock().get().at(Shop.wire(row.door().service()), marker);

        // Then
        Table.mustEndAsSaid(row, answer, marker);
        Table.theNeighbourIsTaken(row.door());
    }

    @AfterAll
    static void nothing_of_it_stands_in_a_log() {
        assertThat(markers.inLogs()).isEmpty();
        assertThat(markers.brokenLines()).isEmpty();
        assertThat(markers.traces()).isEmpty();
        coverage().print((int) rows().count());
    }

    @Test
    void every_entry_of_the_list_is_tried_or_says_why_not() {
        assertThat(coverage().contradictions()).isEmpty();
        assertThat(coverage().forgotten()).isEmpty();
    }

    private static Coverage coverage() {
        Stream<String> here = rows().map(Row::entry);
        return Coverage.of("A", Stream.concat(here, AtOnceIT.ENTRIES.stream()).toList(), NO_DOOR);
    }
}
