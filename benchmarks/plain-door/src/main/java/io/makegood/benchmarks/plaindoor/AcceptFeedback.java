package io.makegood.benchmarks.plaindoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps an answer and its event in one transaction. */
@ApplicationScoped
public class AcceptFeedback {

    private static final String UNIT = "north.store-17";
    private static final String SURVEY = "019a1111-2c3d-7e4f-9a0b-1c2d3e4f5a09";

    private final Feedbacks feedbacks;
    private final OutboxRows outbox;
    private final ObjectMapper json;

    AcceptFeedback(Feedbacks feedbacks, OutboxRows outbox, ObjectMapper json) {
        this.feedbacks = feedbacks;
        this.outbox = outbox;
        this.json = json;
    }

    /** Fails with a violated unique key if the submission was there before. */
    @Transactional
    public Receipt accept(AnswerRequest request) {
        Instant now = Instant.now();
        Feedback feedback = new Feedback(request, UNIT, now);
        feedbacks.persist(feedback);
        outbox.persist(new OutboxRow(
                "plain.feedback",
                feedback.id.toString(),
                UUID.randomUUID().toString(),
                "plain.feedback-received.v1",
                now,
                written(FeedbackReceived.of(feedback, SURVEY))));
        return Receipt.of(feedback);
    }

    @Transactional
    public Optional<Receipt> accepted(String submissionId) {
        return feedbacks.bySubmission(submissionId).map(Receipt::of);
    }

    private String written(FeedbackReceived event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
