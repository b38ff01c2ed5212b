package io.makegood.feedback.submissions.rest;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.answer;
import static io.makegood.feedback.World.answerBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.makegood.feedback.JumpingClock;
import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wall clock jumps: what is kept, known again and told once hangs on ids and on the database, not on it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockJumpTest {

    @Inject
    World world;

    @Inject
    PublishedEvents events;

    @Inject
    JumpingClock clock;

    @AfterEach
    void set_it_right() {
        clock.jumpTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void nothing_is_lost_or_doubled_while_it_is_an_hour_wrong_and_after(int hours) {
        // Given
        String survey = world.survey().key();
        String submission = anId();
        String first = accepted(answer(survey, answerBody(submission, 9)));

        // When
        clock.jumpTo(Duration.ofHours(hours));
        String again = accepted(answer(survey, answerBody(submission, 9)));
        List<String> wrong = Stream.generate(() -> accepted(answer(survey, answerBody(anId(), 2))))
                .limit(20)
                .toList();
        clock.jumpTo(Duration.ZERO);
        String right = accepted(answer(survey, answerBody(anId(), 9)));

        // Then
        assertThat(again).isEqualTo(first);
        await().untilAsserted(() -> assertThat(Stream.concat(wrong.stream(), Stream.of(first, right)))
                .allSatisfy(id -> assertThat(events.about(id)).hasSize(1)));
        assertThat(receivedAt(wrong.get(0)))
                .isCloseTo(Instant.now().plus(Duration.ofHours(hours)), within(10, ChronoUnit.MINUTES));
        assertThat(receivedAt(right)).isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
    }

    private static String accepted(Response response) {
        return response.then().statusCode(202).extract().path("feedbackId");
    }

    private Instant receivedAt(String feedbackId) {
        return Instant.parse(events.about(feedbackId).get(0).text("receivedAt"));
    }
}
