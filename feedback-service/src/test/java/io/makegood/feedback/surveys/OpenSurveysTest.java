package io.makegood.feedback.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenSurveysTest {

    private static final String KEY = "welcome";

    private final Stored stored = new Stored();
    private long nanos;
    private final OpenSurveys surveys = new OpenSurveys(stored, () -> nanos);

    @Test
    void a_survey_that_many_answer_is_read_once_a_second() {
        // Given
        stored.keep(KEY);

        // When
        for (int i = 0; i < 100; i++) {
            assertThat(surveys.open(KEY).key()).isEqualTo(KEY);
        }

        // Then
        assertThat(stored.reads).isEqualTo(1);
    }

    @Test
    void one_closed_through_another_replica_is_closed_here_after_that_second() {
        // Given
        stored.keep(KEY);
        surveys.open(KEY);
        stored.remove(KEY);

        // When
        nanos += OpenSurveys.FRESH.toNanos();

        // Then
        assertThatThrownBy(() -> surveys.open(KEY)).isInstanceOf(ProblemException.class);
    }

    @Test
    void one_closed_here_is_closed_at_once() {
        // Given
        stored.keep(KEY);
        surveys.open(KEY);
        stored.remove(KEY);

        // When
        surveys.forget(KEY);

        // Then
        assertThatThrownBy(() -> surveys.open(KEY)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_new_survey_is_known_at_once_though_somebody_asked_too_early() {
        // Given
        assertThatThrownBy(() -> surveys.open(KEY)).isInstanceOf(ProblemException.class);

        // When
        stored.keep(KEY);

        // Then
        assertThat(surveys.open(KEY).key()).isEqualTo(KEY);
    }

    @Test
    void a_crowd_that_asks_at_the_same_time_is_answered_by_one_look() {
        // Given
        stored.keep(KEY);
        List<Runnable> begun = new ArrayList<>();

        // When
        List<CompletionStage<Survey>> crowd = Stream.generate(() -> surveys.openForAll(KEY, begun::add))
                .limit(100)
                .toList();
        begun.forEach(Runnable::run);

        // Then
        assertThat(stored.reads).isEqualTo(1);
        assertThat(crowd)
                .allMatch(each -> each.toCompletableFuture().join().key().equals(KEY));
    }

    @Test
    void a_look_that_fails_fails_for_all_who_wait_for_it_and_for_nobody_later() {
        // Given
        List<Runnable> begun = new ArrayList<>();
        CompletionStage<Survey> early = surveys.openForAll(KEY, begun::add);
        begun.get(0).run();

        // When
        stored.keep(KEY);
        CompletionStage<Survey> late = surveys.openForAll(KEY, Runnable::run);

        // Then
        assertThat(early).isCompletedExceptionally();
        assertThat(late.toCompletableFuture().join().key()).isEqualTo(KEY);
    }

    private static final class Stored extends Surveys {

        private final Map<String, Survey> byKey = new HashMap<>();
        private int reads;

        Stored() {
            super(null, null);
        }

        void keep(String key) {
            byKey.put(
                    key,
                    new Survey(
                            "id", key, "t", null, null, "north", "web", List.of(), List.of(), List.of(), null, "x",
                            null));
        }

        void remove(String key) {
            byKey.remove(key);
        }

        @Override
        public Survey open(String key) {
            reads++;
            if (!byKey.containsKey(key)) {
                throw ProblemException.notFound("gone");
            }
            return byKey.get(key);
        }
    }
}
