package io.makegood.benchmarks.plaindoor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody said. The unique submission id makes it count once. */
@Entity
public class Feedback {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feedback_seq")
    @SequenceGenerator(name = "feedback_seq", sequenceName = "feedback_seq", allocationSize = 50)
    Long id;

    @Column(nullable = false, unique = true)
    String submissionId;

    @Column(nullable = false)
    String unit;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, BigDecimal> answers;

    @Column(length = 4000)
    String comment;

    String locale;
    String employeeId;

    @Column(nullable = false)
    Instant receivedAt;

    protected Feedback() {}

    Feedback(AnswerRequest request, String unit, Instant receivedAt) {
        this.submissionId = request.submissionId();
        this.unit = unit;
        this.answers = request.answers();
        this.comment = request.comment();
        this.locale = request.locale();
        this.employeeId = request.employeeId();
        this.receivedAt = receivedAt;
    }
}
