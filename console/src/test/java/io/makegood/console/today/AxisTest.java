package io.makegood.console.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AxisTest {

    @Test
    void it_covers_the_figures_on_round_numbers() {
        // When
        Axis axis = Axis.covering(DoubleStream.of(-3.2, 31.2, 55.7), -100, 100);

        // Then
        assertEquals(
                List.of("−10", "0", "10", "20", "30", "40", "50", "60"),
                axis.ticks().stream().map(Axis.Tick::label).toList());
        assertEquals("14.29%", axis.at(0));
        assertEquals("85.71%", axis.fromTop(0));
        assertEquals("28.57%", axis.width(20, 40));
    }

    @Test
    void it_never_goes_beyond_what_can_be() {
        // When
        Axis axis = Axis.covering(DoubleStream.of(93, 99.5), 0, 100);

        // Then
        assertEquals(100, axis.max());
        assertEquals("100.00%", axis.at(117));
    }

    @Test
    void one_figure_is_not_blown_up_to_fill_it() {
        // When
        Axis axis = Axis.covering(DoubleStream.of(4.02, 4.04), 1, 5);

        // Then
        assertTrue(axis.max() - axis.min() >= 0.2, axis.toString());
        assertTrue(axis.min() <= 4.02 && axis.max() >= 4.04, axis.toString());
    }

    @Test
    void the_zero_is_marked_where_it_is_seen() {
        // When
        List<Axis.Tick> ticks =
                Axis.covering(DoubleStream.of(-40, 40), -100, 100).ticks();

        // Then
        assertEquals(
                List.of("0"),
                ticks.stream().filter(Axis.Tick::zero).map(Axis.Tick::label).toList());
    }

    @Test
    void without_figures_it_shows_all_that_can_be() {
        // When
        Axis axis = Axis.covering(DoubleStream.empty(), -100, 100);

        // Then
        assertEquals(-100, axis.min());
        assertEquals(100, axis.max());
    }

    @Test
    void a_figure_at_the_very_end_still_has_an_axis() {
        // When
        Axis axis = Axis.covering(DoubleStream.of(5), 1, 5);

        // Then
        assertEquals("100.00%", axis.at(5));
        assertTrue(axis.min() < 5, axis.toString());
    }
}
