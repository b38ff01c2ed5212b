package io.makegood.kit.outbox;

import static io.makegood.kit.KitFixtures.anEvent;
import static io.makegood.kit.KitFixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.outbox.Facts.Fact;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Order per aggregate without a gap, also when transactions commit in another order than they began. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxOrderTest {

    private static final int WRITERS = 8;
    private static final int EVENTS_EACH = 50;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void eight_writers_of_the_same_aggregates_leave_each_aggregate_in_order_and_whole() throws Exception {
        // Given
        List<String> subjects = Stream.generate(() -> anId()).limit(10).toList();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

        // When
        List<Future<?>> done = IntStream.range(0, WRITERS)
                .<Future<?>>mapToObj(writer -> writers.submit(() -> write(subjects, writer)))
                .toList();
        for (Future<?> future : done) {
            future.get();
        }
        writers.shutdown();

        // Then
        int total = WRITERS * EVENTS_EACH;
        try (Facts facts = new Facts(brokers, Set.copyOf(subjects))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(facts.read()).hasSize(total));
            subjects.forEach(subject -> assertThat(versions(facts.read(), subject))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, total / subjects.size())
                            .boxed()
                            .toList()));
        }
    }

    private void write(List<String> subjects, int writer) {
        for (int i = 0; i < EVENTS_EACH; i++) {
            String subject = subjects.get((i + writer) % subjects.size());
            QuarkusTransaction.requiringNew().run(() -> outbox.append(anEvent(subject)));
        }
    }

    private static List<Long> versions(List<Fact> facts, String subject) {
        return facts.stream()
                .filter(fact -> fact.subject().equals(subject))
                .map(Fact::version)
                .toList();
    }

    @Test
    void a_row_that_commits_late_is_sent_although_later_rows_went_before_it() throws Exception {
        // Given
        String slow = anId();
        String quick = anId();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> appendAndWait(slow, written, mayCommit));
        written.await();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(anEvent(quick)));
        try (Facts facts = new Facts(brokers, Set.of(slow, quick))) {
            await().untilAsserted(
                            () -> assertThat(facts.read()).map(Fact::subject).containsExactly(quick));

            // When
            mayCommit.countDown();
            late.get();

            // Then
            await().untilAsserted(
                            () -> assertThat(facts.read()).map(Fact::subject).containsExactly(quick, slow));
        }
    }

    /** The negative control: the reading that everybody writes first loses exactly that row. */
    @Test
    void reading_what_is_after_the_last_id_would_have_lost_the_late_row() throws Exception {
        // Given
        // A table of its own, so that the relay does not take the rows away.
        execute("create table control_outbox (id bigint generated always as identity (cache 1), subject text)");
        String slow = "control-" + anId();
        String quick = "control-" + anId();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> insertControl(slow, written, mayCommit));
        written.await();
        insertControl(quick, new CountDownLatch(1), new CountDownLatch(0));
        long last = afterLast(0, quick);

        // When
        mayCommit.countDown();
        late.get();

        // Then
        assertThat(last).isPositive();
        assertThat(afterLast(last, slow)).isZero();
        assertThat(afterLast(0, slow)).isPositive().isLessThan(last);
    }

    @Test
    void an_event_whose_transaction_is_rolled_back_is_never_published() {
        // Given
        String undone = anId();
        String kept = anId();

        // When
        QuarkusTransaction.begin();
        outbox.append(anEvent(undone));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(anEvent(kept)));

        // Then
        try (Facts facts = new Facts(brokers, Set.of(undone, kept))) {
            await().untilAsserted(
                            () -> assertThat(facts.read()).map(Fact::subject).containsExactly(kept));
        }
    }

    @Test
    void an_event_that_can_never_be_sent_parks_its_own_aggregate_only() throws Exception {
        // Given
        String poisoned = anId();
        String good = anId();
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate("""
                    insert into outbox (shard, topic, subject, event_id, ce_type, ce_source, ce_time, correlation_id,
                                        agg_version, data)
                    values (0, 'not a topic!', '%1$s', '%1$s', 't', 's', now(), 'c', 1, '{}')""".formatted(poisoned));
        }

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(anEvent(good), anEvent(poisoned))));

        // Then
        try (Facts facts = new Facts(brokers, Set.of(good, poisoned))) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(facts.read()).map(Fact::subject).containsExactly(good));
        }
        assertThat(parked()).contains(poisoned);
        assertThat(rows.state(1_000).parked()).isPositive();
    }

    @Test
    void what_was_sent_is_kept_in_the_archive() {
        // Given
        String subject = anId();

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(anEvent(subject)));

        // Then
        await().untilAsserted(() -> {
            assertThat(count("outbox_archive", subject)).isEqualTo(1);
            assertThat(count("outbox", subject)).isZero();
        });
    }

    @Test
    void what_was_sent_and_waits_to_be_moved_keeps_nobody_waiting_and_is_not_sent_again() throws SQLException {
        // Given
        String first = anId();
        String second = anId();
        try (Facts facts = new Facts(brokers, Set.of(first, second))) {
            try (Connection connection = database.getConnection();
                    Statement lock = connection.createStatement()) {
                connection.setAutoCommit(false);
                lock.execute("lock table outbox_archive in access exclusive mode");
                QuarkusTransaction.requiringNew().run(() -> outbox.append(anEvent(first)));
                await().untilAsserted(() ->
                        assertThat(facts.read()).map(Fact::subject).containsExactly(first));

                // When
                QuarkusTransaction.requiringNew().run(() -> outbox.append(anEvent(second)));

                // Then
                await().untilAsserted(() ->
                        assertThat(facts.read()).map(Fact::subject).containsExactly(first, second));
                assertThat(count("outbox", first)).isEqualTo(1);
                connection.rollback();
            }
            await().untilAsserted(() ->
                    assertThat(count("outbox", first) + count("outbox", second)).isZero());
            assertThat(facts.read()).map(Fact::subject).containsExactly(first, second);
        }
    }

    @Test
    void what_could_not_be_moved_goes_out_again_until_it_can() throws Exception {
        // Given
        String subject = anId();
        execute("alter table outbox_archive add constraint full_up check (subject <> '%s')".formatted(subject));
        try (Facts facts = new Facts(brokers, Set.of(subject))) {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(anEvent(subject), anEvent(subject))));
            await().untilAsserted(() -> assertThat(facts.read()).hasSizeGreaterThan(2));

            // When
            execute("alter table outbox_archive drop constraint full_up");

            // Then
            await().untilAsserted(() -> assertThat(count("outbox", subject)).isZero());
            assertThat(count("outbox_archive", subject)).isEqualTo(2);
            assertThat(versions(facts.read(), subject).stream().distinct()).containsExactly(1L, 2L);
        }
    }

    @Test
    void the_table_is_vacuumed_where_it_empties() {
        // Given
        String subject = anId();

        // When and then: it steps back where PostgreSQL does so itself just then
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> {
                    QuarkusTransaction.requiringNew()
                            .run(() -> outbox.append(Stream.generate(() -> anEvent(subject))
                                    .limit(2_100)
                                    .toList()));
                    assertThat(vacuums()).isPositive();
                });
    }

    private long vacuums() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select vacuum_count from pg_stat_user_tables where relname = 'outbox'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void appendAndWait(String subject, CountDownLatch written, CountDownLatch mayCommit) {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(anEvent(subject));
            written.countDown();
            awaitLatch(mayCommit);
        });
    }

    private void insertControl(String subject, CountDownLatch written, CountDownLatch mayCommit) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("insert into control_outbox (subject) values ('" + subject + "')");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            written.countDown();
            awaitLatch(mayCommit);
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long afterLast(long last, String subject) throws SQLException {
        return number("select coalesce(max(id), 0) from control_outbox where id > " + last + " and subject = '"
                + subject + "'");
    }

    private Set<String> parked() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select string_agg(subject, ',') from outbox_parked")) {
            row.next();
            return Stream.of(row.getString(1).split(",")).collect(Collectors.toSet());
        }
    }

    private long count(String table, String subject) throws SQLException {
        return number("select count(*) from " + table + " where subject = '" + subject + "'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
