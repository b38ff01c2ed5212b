package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Shop;
import io.makegood.e2e.faults.load.Submission;
import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Pace;
import io.makegood.e2e.faults.rig.Replica;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same submission again, all at once, or with other words. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameAgainIT {

    private static final int AT_ONCE = 50;

    private final Stage stage = Stage.shared();

    @Test
    @Tag("quick")
    void t20_fifty_at_once_at_both_replicas_get_one_answer() throws Exception {
        Trial trial = Trial.of(stage, "T20 50 parallel posts of one submission");
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < Pace.times(10); i++) {
            // Given
            Submission submission = i % 2 == 0
                    ? stage.shop().answer(Kind.COMPLAINT, 1)
                    : stage.shop().praise();
            List<Callable<Door.Answer>> posts = IntStream.range(0, AT_ONCE)
                    .<Callable<Door.Answer>>mapToObj(number ->
                            () -> trial.sender().attemptAt(stage.doors().get(number % 2), submission))
                    .toList();

            // When
            List<Future<Door.Answer>> answers = senders.invokeAll(posts);

            // Then
            Door.Answer first = answers.get(0).get();
            assertThat(first.status()).isEqualTo(202);
            for (Future<Door.Answer> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        senders.shutdown();
        trial.over();
        trial.attest();
    }

    @Test
    @Tag("quick")
    void t21_the_same_id_with_other_content_is_refused_and_at_another_survey_it_is_another() {
        // Given
        Trial trial = Trial.of(stage, "T21 one id, several contents and surveys");
        Submission first = stage.shop().answer(Kind.COMPLAINT, 1);
        String feedbackId = trial.sender().attempt(first).text("feedbackId");
        Submission otherContent = new Submission(
                first.id(),
                first.kind(),
                first.path(),
                first.headers(),
                first.body().replace(":1}", ":9}"));
        assertThat(otherContent.body()).isNotEqualTo(first.body());
        Submission elsewhere = new Submission(
                first.id(),
                first.kind(),
                Shop.openedIn(stage.rig()).answer(Kind.COMPLAINT, 1).path(),
                first.headers(),
                first.body());

        // When and then
        for (Replica door : stage.doors()) {
            assertThat(trial.sender().attemptAt(door, otherContent).status()).isEqualTo(422);
            assertThat(trial.sender().attemptAt(door, first).text("feedbackId")).isEqualTo(feedbackId);
        }
        Trial other = Trial.of(stage, "T21 the same id at another survey");
        assertThat(other.sender().attempt(elsewhere).text("feedbackId"))
                .isNotNull()
                .isNotEqualTo(feedbackId);
        trial.attest();
        other.attest();
    }
}
