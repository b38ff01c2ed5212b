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

/** List H: bad input at the doors of the feedback service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadAnswersIT {

    static final Map<String, String> NO_DOOR = Map.of("H47", "a form has no field that only a robot fills");

    private static Markers markers;

    @BeforeAll
    static void look_at_the_logs_from_here_on() {
        Shop.open();
        markers = new Markers();
    }

    static Stream<Row> rows() {
        return Stream.of(
                        JsonShapes.rows(),
                        JsonShapes.large(),
                        BulkItems.rows(),
                        AnswerFields.rows(),
                        Texts.rows(),
                        Times.rows(),
                        Protocol.rows(),
                        Lines.rows(),
                        rapidReset())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> rapidReset() {
        return Stream.of(Row.row("H46", "HTTP/2 rapid reset", Door.ANSWERS, () -> RapidReset::at, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void bad_input_is_answered_as_it_should_and_the_next_good_one_is_taken(Row row) throws Exception {
        // Given
        String marker = Markers.next();

        // When
        Answer answer = row.knock().get().at(Shop.feedback(), marker);

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
        return Coverage.of("H", Stream.concat(here, TooOftenIT.ENTRIES.stream()).toList(), NO_DOOR);
    }
}
