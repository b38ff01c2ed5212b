package io.makegood.feedback.invitations;

import io.makegood.feedback.FeedbackConfig;
import io.makegood.feedback.customers.Customer;
import io.makegood.feedback.customers.Customers;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.surveys.Surveys;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Each replica takes its own invitations in hand, writes, and says so: a crash in between sends the
 * same link again, so a mail comes at least once. No transaction is open while the mail server answers.
 */
@ApplicationScoped
class SendInvitations {

    private static final Logger LOG = Logger.getLogger(SendInvitations.class);
    private static final int AT_ONCE = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 8;

    private final Invitations invitations;
    private final SuppressInvitation suppressInvitation;
    private final InvitationMail mail;
    private final Surveys surveys;
    private final Customers customers;
    private final FeedbackConfig.Invitations config;
    private final Clock clock;
    private final MeterRegistry meters;

    SendInvitations(
            Invitations invitations,
            SuppressInvitation suppressInvitation,
            InvitationMail mail,
            Surveys surveys,
            Customers customers,
            FeedbackConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.invitations = invitations;
        this.suppressInvitation = suppressInvitation;
        this.mail = mail;
        this.surveys = surveys;
        this.customers = customers;
        this.config = config.invitations();
        this.clock = clock;
        this.meters = meters;
    }

    void sendDue() {
        List<Invitation> due;
        do {
            Instant now = clock.instant();
            due = invitations.claim(now, now.plus(config.sendWithin()), AT_ONCE);
            due.forEach(this::send);
        } while (due.size() == AT_ONCE);
    }

    private void send(Invitation invitation) {
        Optional<Customer> customer = customers.byId(invitation.customerId());
        if (customer.map(Customer::email).isEmpty()) {
            suppressInvitation.suppress(invitation.invitationId(), SuppressionReason.NO_ADDRESS);
            return;
        }
        try {
            mail.send(invitation, survey(invitation), customer.get());
        } catch (RuntimeException e) {
            notSent(invitation, e);
            return;
        }
        invitations.sent(invitation.invitationId(), clock.instant());
        meters.counter("feedback.invitations", "result", "sent").increment();
    }

    private Survey survey(Invitation invitation) {
        return invitation.purpose() == Purpose.RECOVERY_CHECK
                ? RecoveryCheck.survey(invitation.unit())
                : surveys.byId(invitation.surveyId()).orElseThrow();
    }

    private void notSent(Invitation invitation, RuntimeException e) {
        boolean tooLong = invitation.createdAt().plus(config.giveUpAfter()).isBefore(clock.instant());
        if (tooLong || RefusedAddress.isIn(e)) {
            LOG.warnf("Invitation %s is given up: no mail server takes it", invitation.invitationId());
            suppressInvitation.suppress(invitation.invitationId(), SuppressionReason.NO_ADDRESS);
        } else {
            postpone(invitation, e);
        }
    }

    private void postpone(Invitation invitation, RuntimeException e) {
        int doublings = Math.min(invitations.attempts(invitation.invitationId()), DOUBLINGS) - 1;
        invitations.postpone(invitation.invitationId(), clock.instant().plus(FIRST_WAIT.multipliedBy(1L << doublings)));
        LOG.warnf(
                "Invitation %s could not be sent: %s",
                invitation.invitationId(), e.getClass().getSimpleName());
        meters.counter("feedback.invitations", "result", "postponed").increment();
    }
}
