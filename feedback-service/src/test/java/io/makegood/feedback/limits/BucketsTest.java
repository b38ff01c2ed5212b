package io.makegood.feedback.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BucketsTest {

    private final HandMovedTime time = new HandMovedTime();
    private final Buckets buckets = new Buckets(TightLimits.rate(2, 1), 50, time);

    @Test
    void no_crowd_of_callers_takes_more_memory_than_it_was_given() {
        // When
        for (int i = 0; i < 5_000; i++) {
            buckets.take("caller-" + i);
        }

        // Then
        assertThat(buckets.size()).isLessThanOrEqualTo(50);
    }

    @Test
    void who_was_quiet_until_her_bucket_was_full_is_forgotten() {
        // Given
        buckets.take("caller");
        assertThat(buckets.size()).isEqualTo(1);

        // When
        time.pass(Duration.ofSeconds(4));

        // Then
        assertThat(buckets.size()).isZero();
    }

    @Test
    void an_empty_bucket_says_how_long_until_there_is_a_token() {
        // Given
        buckets.take("caller");
        buckets.take("caller");

        // When
        time.pass(Duration.ofMillis(400));
        Optional<Duration> wait = buckets.take("caller");

        // Then
        assertThat(wait).contains(Duration.ofMillis(600));
    }

    @Test
    void looking_takes_nothing_and_of_what_was_taken_anyway_one_burst_has_to_be_waited_for() {
        // Given
        for (int i = 0; i < 5; i++) {
            assertThat(buckets.look("caller")).isEmpty();
        }
        assertThat(buckets.size()).isZero();

        // When
        for (int i = 0; i < 20; i++) {
            buckets.takeAnyway("caller");
        }

        // Then
        assertThat(buckets.look("caller")).contains(Duration.ofSeconds(3));
    }
}
