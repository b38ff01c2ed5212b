package io.makegood.benchmarks.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MetersTest {

    private final Meters meters = new Meters("""
            # TYPE events_batch_size summary
            events_batch_size_count{consumer="recovery.cases",} 4.0
            events_batch_size_sum{consumer="recovery.cases",} 500.0
            events_batch_size_sum{consumer="other",} 7.0
            events_published_total 1.2E3
            """);

    @Test
    void a_series_is_found_by_its_label() {
        assertThat(meters.sum("events_batch_size_sum", "consumer=\"recovery.cases\""))
                .isEqualTo(500.0);
    }

    @Test
    void without_a_label_all_series_are_summed() {
        assertThat(meters.sum("events_batch_size_sum", "")).isEqualTo(507.0);
        assertThat(meters.sum("events_published_total", "")).isEqualTo(1_200.0);
    }

    @Test
    void what_is_not_there_is_nothing() {
        assertThat(meters.sum("events_published", "")).isZero();
    }
}
