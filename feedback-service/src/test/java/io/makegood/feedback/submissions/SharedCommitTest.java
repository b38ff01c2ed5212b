package io.makegood.feedback.submissions;

import static io.makegood.feedback.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.makegood.feedback.Fixtures;
import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.World;
import io.makegood.feedback.customers.CustomerClaim;
import io.makegood.feedback.customers.CustomerDetails;
import io.makegood.feedback.invitations.Purpose;
import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.ratings.Scale;
import io.makegood.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many in one commit: what that must not cost anybody. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedCommitTest {

    @Inject
    SharedCommit commit;

    @Inject
    Intake intake;

    @Inject
    World world;

    @Inject
    PublishedEvents events;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void bad_data_harms_nobody_in_the_same_flush() {
        // Given
        List<Waiting> batch = List.of(waiting("fine"), waiting("a\u0000b"), waiting("fine too"));

        // When
        commit.flush(batch);

        // Then
        assertThat(batch.get(0).answer()).isCompleted();
        assertThat(batch.get(2).answer()).isCompleted();
        assertThat(status(batch.get(1))).isEqualTo(422);
        assertThat(kept(batch.get(0)) + kept(batch.get(2))).isEqualTo(2);
        assertThat(kept(batch.get(1))).isZero();
    }

    @Test
    void when_nobody_knows_what_became_of_the_commit_everybody_is_told_to_ask_again() throws SQLException {
        // Given: a commit that fails although every statement went well
        String marker = "fails at commit " + anId();
        run("""
            create or replace function fail_at_commit() returns trigger language plpgsql as $$
            begin
                if new.comment like 'fails at commit%' then raise exception 'no'; end if;
                return null;
            end $$""");
        run("drop trigger if exists fail_at_commit on feedback");
        run("create constraint trigger fail_at_commit after insert on feedback deferrable initially deferred"
                + " for each row execute function fail_at_commit()");
        List<Waiting> batch = List.of(waiting("fine"), waiting(marker), waiting("fine too"));

        // When
        commit.flush(batch);

        // Then
        assertThat(batch).map(SharedCommitTest::status).containsOnly(503);
        run("drop trigger fail_at_commit on feedback");
        List<Waiting> again = batch.stream()
                .map(waiting -> new Waiting(waiting.submission(), new CompletableFuture<>()))
                .toList();
        commit.flush(again);
        assertThat(again).allSatisfy(waiting -> assertThat(waiting.answer()).isCompleted());
        assertThat(again).allSatisfy(waiting -> assertThat(kept(waiting)).isEqualTo(1));
    }

    @Test
    void doubles_in_one_flush_are_one_and_what_differs_is_refused() {
        // Given
        Waiting first = waiting("words");
        Waiting again = again(first, "words");
        Waiting other = again(first, "other words");

        // When
        commit.flush(List.of(first, again, other));

        // Then
        assertThat(again.answer().join()).isEqualTo(first.answer().join());
        assertThat(status(other)).isEqualTo(422);
        await().untilAsserted(() ->
                assertThat(events.about(first.answer().join().feedbackId())).hasSize(1));
    }

    @Test
    void many_at_once_share_commits() {
        // Given
        double flushesBefore = meters.get("feedback.flush.size").summary().count();

        // When
        List<CompletableFuture<Receipt>> answers = IntStream.range(0, 400)
                .mapToObj(i -> intake.take(submission("words " + i)).toCompletableFuture())
                .toList();

        // Then
        answers.forEach(CompletableFuture::join);
        assertThat(meters.get("feedback.flush.size").summary().count() - flushesBefore)
                .isLessThan(100);
    }

    @Test
    void flushes_that_meet_crosswise_do_not_deadlock() throws InterruptedException {
        // Given: the same submissions of the same customers, in opposite orders, over and over
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        ExecutorService flushers = Executors.newFixedThreadPool(4);

        // When
        for (int round = 0; round < 25; round++) {
            List<Submission> batch = IntStream.range(0, 40)
                    .mapToObj(i -> submission("crosswise"))
                    .toList();
            List<Submission> reversed = new ArrayList<>(batch);
            Collections.reverse(reversed);
            for (List<Submission> order : List.of(batch, reversed)) {
                flushers.execute(() -> {
                    List<Waiting> waiting = order.stream()
                            .map(submission -> new Waiting(submission, new CompletableFuture<>()))
                            .toList();
                    commit.flush(waiting);
                    waiting.stream()
                            .filter(one -> one.answer().isCompletedExceptionally())
                            .forEach(one -> failures.add("refused: " + status(one)));
                });
            }
        }
        flushers.shutdown();

        // Then
        assertThat(flushers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).isEmpty();
    }

    /** The control of the test above: in the order in which they come, they do deadlock. */
    @Test
    void inserts_that_are_not_ordered_do_deadlock() throws InterruptedException {
        // Given
        String a = anId();
        String b = anId();
        CountDownLatch bothHaveOne = new CountDownLatch(2);
        List<String> states = Collections.synchronizedList(new ArrayList<>());

        // When
        Thread one = insertBoth(a, b, bothHaveOne, states);
        Thread two = insertBoth(b, a, bothHaveOne, states);
        one.join();
        two.join();

        // Then
        assertThat(states).contains("40P01");
    }

    @Test
    void while_the_database_stands_still_senders_are_told_to_come_again_and_the_queue_stays_bounded()
            throws SQLException {
        // Given
        List<CompletableFuture<Receipt>> answers;
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table submission in access exclusive mode");

            // When: more than two flushes in hand and a queue can hold
            answers = IntStream.range(0, 2_500)
                    .mapToObj(i -> intake.take(submission("words " + i)).toCompletableFuture())
                    .toList();
            long refusedAtOnce = answers.stream()
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .count();
            await().atMost(8, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(answers).allMatch(CompletableFuture::isCompletedExceptionally));

            // Then
            assertThat(refusedAtOnce).isPositive();
            assertThat(answers).map(answer -> status(answer)).containsOnly(503);
            connection.rollback();
        }
        await().atMost(15, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(intake.take(submission("after")).toCompletableFuture())
                        .succeedsWithin(java.time.Duration.ofSeconds(4)));
    }

    @Test
    void whoever_comes_while_the_queue_does_not_get_on_is_told_at_once_although_there_is_room() throws SQLException {
        // Given
        List<CompletableFuture<Receipt>> inHand = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table submission in access exclusive mode");
            for (int i = 0; i < 450; i++) {
                inHand.add(intake.take(submission("in hand " + i)).toCompletableFuture());
            }

            // When
            await().atMost(8, TimeUnit.SECONDS)
                    .until(() -> intake.take(submission("late")).toCompletableFuture(), CompletableFuture::isDone);

            // Then
            assertThat(meters.get("feedback.queue").gauge().value()).isBetween(1.0, 1_000.0);
            connection.rollback();
        }
        await().atMost(15, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(intake.take(submission("after")).toCompletableFuture())
                        .succeedsWithin(java.time.Duration.ofSeconds(4)));
        await().atMost(15, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(inHand).allMatch(CompletableFuture::isDone));
    }

    private Thread insertBoth(String first, String second, CountDownLatch bothHaveOne, List<String> states) {
        Thread thread = new Thread(() -> {
            String insert = "insert into submission values ('control', '%s', 'x', 'x')";
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                try {
                    statement.execute(insert.formatted(first));
                    bothHaveOne.countDown();
                    bothHaveOne.await();
                    statement.execute(insert.formatted(second));
                } finally {
                    connection.rollback();
                }
            } catch (SQLException e) {
                states.add(e.getSQLState());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int status(Waiting waiting) {
        return status(waiting.answer());
    }

    private static int status(CompletableFuture<Receipt> answer) {
        Throwable[] cause = new Throwable[1];
        assertThatThrownBy(answer::join).satisfies(e -> cause[0] = e instanceof CompletionException ? e.getCause() : e);
        return ((ProblemException) cause[0]).problem().status();
    }

    private long kept(Waiting waiting) {
        return world.count(
                "select count(*) from feedback where feedback_id ="
                        + " (select feedback_id from submission where source = ? and submission_id = ?)",
                waiting.submission().key().source(),
                waiting.submission().key().submissionId());
    }

    private static Waiting waiting(String comment) {
        return new Waiting(submission(comment), new CompletableFuture<>());
    }

    private static Waiting again(Waiting first, String comment) {
        Submission same = submission(comment);
        return new Waiting(
                new Submission(
                        first.submission().key(),
                        same.contentHash(),
                        same.feedbackId(),
                        same.asked(),
                        same.answer(),
                        same.named(),
                        same.ties(),
                        same.occurredAt(),
                        same.receivedAt()),
                new CompletableFuture<>());
    }

    private static Submission submission(String comment) {
        Rating rating = new Rating("recommend", new Scale(Metric.NPS, 0, 10, true), BigDecimal.TEN);
        CustomerDetails customer = new CustomerDetails(null, anId() + "@example.org", null, null);
        return new Submission(
                SubmissionKey.ofIntegration("test", anId()),
                comment,
                anId(),
                new Asked(null, "north", "web", List.of(), Purpose.EXPERIENCE, Assurance.INTEGRATION, null, null),
                new Answer(List.of(rating), comment, null),
                new Named(null, CustomerClaim.byIntegration("test", customer), Optional.empty()),
                Ties.NONE,
                Fixtures.NOON,
                Fixtures.NOON);
    }
}
