package io.makegood.kit.inbox;

import io.agroal.api.AgroalDataSource;
import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import io.makegood.events.feedback.FeedbackReceived;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer whose effect is a row, and that fails for the subjects it is told to. */
@ApplicationScoped
public class Effects implements EventConsumer {

    public static final String NAME = "kit.effects";

    private final EventBatches batches;
    private final AgroalDataSource database;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> tooMuchAtOnce = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ranOutOfTime = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    Effects(EventBatches batches, AgroalDataSource database) {
        this.batches = batches;
        this.database = database;
    }

    @Incoming("feedback-events")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> records) {
        batches.consume(this, records);
    }

    public void failFor(String subject) {
        failing.add(subject);
    }

    public void workAgainFor(String subject) {
        failing.remove(subject);
    }

    /** A batch with this subject in it takes longer than a statement may. */
    public void takeTooLongInABatchFor(String subject) {
        tooMuchAtOnce.add(subject);
    }

    public int timesOutOfTime() {
        return ranOutOfTime.get();
    }

    @Override
    public void applyAll(List<EventEnvelope> events) {
        if (events.size() > 1 && events.stream().map(EventEnvelope::subject).anyMatch(tooMuchAtOnce::contains)) {
            ranOutOfTime.incrementAndGet();
            takeLongerThanAStatementMay();
        }
        EventConsumer.super.applyAll(events);
    }

    private void takeLongerThanAStatementMay() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = '10ms'");
            statement.execute("select pg_sleep(60)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int failures() {
        return failures.get();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.FEEDBACK_RECEIVED);
    }

    @Override
    public void apply(EventEnvelope event) {
        write(event);
        if (failing.contains(event.data(FeedbackReceived.class).feedbackId())) {
            failures.incrementAndGet();
            throw new IllegalStateException("told to fail");
        }
    }

    private void write(EventEnvelope event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into effect (subject, agg_version) values (?, ?)")) {
            insert.setString(1, event.subject());
            insert.setLong(2, event.aggVersion());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The versions that took effect for a subject, in the order in which they did. */
    public List<Long> of(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select agg_version from effect where subject = ? order by id")) {
            select.setString(1, subject);
            List<Long> versions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(row.getLong(1));
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
