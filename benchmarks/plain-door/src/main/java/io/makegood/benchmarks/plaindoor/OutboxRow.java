package io.makegood.benchmarks.plaindoor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** What is to be told, kept beside what made it true. */
@Entity
public class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
    @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 50)
    Long id;

    @Column(nullable = false)
    String topic;

    @Column(nullable = false)
    String subject;

    @Column(nullable = false)
    String eventId;

    @Column(nullable = false)
    String type;

    @Column(nullable = false)
    Instant createdAt;

    @Column(nullable = false, columnDefinition = "text")
    String payload;

    protected OutboxRow() {}

    OutboxRow(String topic, String subject, String eventId, String type, Instant createdAt, String payload) {
        this.topic = topic;
        this.subject = subject;
        this.eventId = eventId;
        this.type = type;
        this.createdAt = createdAt;
        this.payload = payload;
    }
}
