package io.makegood.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LatenciesTest {

    @Test
    void the_unlucky_are_counted() {
        // Given
        Latencies latencies = new Latencies();
        // When
        for (int i = 0; i < 980; i++) {
            latencies.add(2_000_000);
        }
        for (int i = 0; i < 20; i++) {
            latencies.add(90_000_000);
        }
        // Then
        assertThat(latencies.millisAt(50)).isCloseTo(2.0, within(0.01));
        assertThat(latencies.millisAt(99)).isCloseTo(90.0, within(0.1));
    }

    @Test
    void what_was_seen_before_its_answer_took_no_time() {
        // Given
        Latencies latencies = new Latencies();
        // When
        latencies.add(-5_000_000);
        // Then
        assertThat(latencies.millisAt(100)).isZero();
    }
}
