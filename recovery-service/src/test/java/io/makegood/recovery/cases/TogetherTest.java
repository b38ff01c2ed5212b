package io.makegood.recovery.cases;

import static io.makegood.recovery.Acting.aFixedCase;
import static io.makegood.recovery.Acting.caseAs;
import static io.makegood.recovery.Acting.eventually;
import static io.makegood.recovery.Acting.statusOf;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static io.makegood.recovery.cases.CaseFixtures.anUnhappyFeedback;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.makegood.events.EventType;
import io.makegood.recovery.ToldEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What two replicas do at the same time, as transactions of one real database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TogetherTest {

    private static final int AT_ONCE = 8;

    @Inject
    OpenCase openCase;

    @Inject
    CloseUnanswered closeUnanswered;

    @Inject
    AgroalDataSource database;

    @Inject
    ToldEvents told;

    private ExecutorService replicas;

    @BeforeEach
    void start() {
        replicas = Executors.newFixedThreadPool(AT_ONCE);
    }

    @AfterEach
    void stop() {
        replicas.shutdownNow();
    }

    @Test
    void a_complaint_waits_for_the_one_before_it_and_joins_its_case() throws Exception {
        // Given
        String customer = anId();
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<OpenedCase> first =
                replicas.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                    OpenedCase mine = complain(anId(), customer).orElseThrow();
                    opened.countDown();
                    mayCommit.await();
                    return mine;
                }));
        opened.await();

        // When
        Future<OpenedCase> second =
                replicas.submit(() -> complain(anId(), customer).orElseThrow());
        await().untilAsserted(() -> assertTrue(somebodyWaits()));
        mayCommit.countDown();

        // Then
        assertEquals(new OpenedCase(first.get().caseId(), false), first.get());
        assertEquals(new OpenedCase(first.get().caseId(), true), second.get());
    }

    @Test
    void many_complaints_of_a_customer_at_once_are_one_case() throws Exception {
        // Given
        String customer = anId();

        // When
        List<Optional<OpenedCase>> outcomes = atOnce(() -> complain(anId(), customer));

        // Then
        assertEquals(
                1,
                outcomes.stream().map(o -> o.orElseThrow().caseId()).distinct().count());
        assertEquals(1, outcomes.stream().filter(o -> !o.orElseThrow().joined()).count());
        String caseId = outcomes.get(0).orElseThrow().caseId();
        assertEquals(AT_ONCE, complaintsOf(caseId));
        eventually(() -> assertEquals(AT_ONCE, told.about(caseId).size()));
        assertEquals(
                IntStream.rangeClosed(1, AT_ONCE).mapToObj(Long::valueOf).toList(),
                told.about(caseId).stream().map(ToldEvents.Told::aggVersion).toList());
    }

    @Test
    void the_same_anonymous_feedback_many_times_at_once_is_one_case() throws Exception {
        // Given
        String feedback = anId();

        // When
        List<Optional<OpenedCase>> outcomes = atOnce(() -> complain(feedback, null));

        // Then
        assertEquals(1, outcomes.stream().flatMap(Optional::stream).count());
    }

    @Test
    void the_database_itself_refuses_a_second_case_under_way_of_one_customer() {
        // Given
        String customer = anId();
        complain(anId(), customer);

        // When
        SQLException refused = assertThrows(SQLException.class, () -> copyTheCaseOf(customer));

        // Then
        assertEquals("23505", refused.getSQLState());
        assertTrue(refused.getMessage().contains("recovery_case_under_way"));
    }

    @Test
    void what_nobody_answered_is_closed_once_however_many_sweep() throws Exception {
        // Given
        String unit = aUnit();
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            silent.add(aFixedCase(unit, anId()));
        }
        waitedLongEnough(unit);

        // When
        atOnce(() -> closeUnanswered.closeDue());

        // Then
        for (String caseId : silent) {
            eventually(() -> assertEquals("CLOSED_UNCONFIRMED", statusOf(caseId)));
            eventually(() -> assertEquals(
                    List.of(
                            EventType.COMPLAINT_OPENED,
                            EventType.RECOVERY_CHECK_REQUESTED,
                            EventType.CASE_CLOSED_UNCONFIRMED),
                    told.typesAbout(caseId)));
            assertEquals("TIMEOUT", caseAs("mia", caseId).getString("closeReason"));
        }
    }

    private Optional<OpenedCase> complain(String feedback, String customer) {
        UnhappyFeedback unhappy = anUnhappyFeedback(feedback, customer, 2, new Cause(anId(), anId()));
        return Optional.ofNullable(openCase.forFeedback(List.of(unhappy)).get(feedback));
    }

    private <T> List<T> atOnce(Callable<T> act) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(AT_ONCE);
        List<Callable<T>> acts = Collections.nCopies(AT_ONCE, () -> {
            ready.await();
            return act.call();
        });
        List<T> outcomes = new ArrayList<>();
        for (Future<T> each : replicas.invokeAll(acts)) {
            outcomes.add(each.get());
        }
        return outcomes;
    }

    private boolean somebodyWaits() throws SQLException {
        return number("select count(*) from pg_locks where not granted", null) > 0;
    }

    private long complaintsOf(String caseId) throws SQLException {
        return number("select count(*) from complaint where case_id = ?", caseId);
    }

    private long number(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            if (parameter != null) {
                query.setString(1, parameter);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void copyTheCaseOf(String customer) throws SQLException {
        execute("""
                insert into recovery_case
                select (jsonb_populate_record(c, jsonb_build_object('id', 'copy', 'feedback_id', 'copy'))).*
                from recovery_case c where customer_id = ?""", customer);
    }

    private void waitedLongEnough(String unit) throws SQLException {
        execute("update recovery_case set confirmation_due_at = now() - interval '1 second' where unit = ?", unit);
    }

    private void execute(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, parameter);
            update.executeUpdate();
        }
    }
}
