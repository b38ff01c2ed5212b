package io.makegood.feedback.invitations;

import io.makegood.feedback.FeedbackConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A fix is done: the customer is asked whether it was put right. Each attempt of a case asks her once. */
@ApplicationScoped
public class RequestRecoveryCheck {

    private final QueueInvitation queue;
    private final FeedbackConfig config;

    RequestRecoveryCheck(QueueInvitation queue, FeedbackConfig config) {
        this.queue = queue;
        this.config = config;
    }

    /** The thread goes on: it keeps its correlation id, and the request is the cause. */
    public record Wanted(
            String caseId, int attempt, String customerId, String unit, String correlationId, String eventId) {}

    @Transactional
    public void request(Wanted check) {
        queue.queue(new NewInvitation(
                Purpose.RECOVERY_CHECK,
                null,
                null,
                check.caseId(),
                check.attempt(),
                check.customerId(),
                null,
                null,
                check.unit(),
                check.correlationId(),
                check.eventId(),
                config.invitations().recoveryCheckValidFor()));
    }
}
