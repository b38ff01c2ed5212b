package io.makegood.feedback.invitations;

import io.makegood.feedback.FeedbackConfig;
import io.makegood.feedback.customers.Customer;
import io.makegood.feedback.customers.Customers;
import io.makegood.feedback.outbound.InvitationEvents;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decides whether a customer is asked, and puts the invitation up to be sent; if she is not asked, it tells why. */
@ApplicationScoped
class QueueInvitation {

    /** There is something to send, once this is committed. */
    record InvitationQueued() {}

    private final Invitations invitations;
    private final InvitationTokens tokens;
    private final Customers customers;
    private final InvitationEvents events;
    private final Event<InvitationQueued> queued;
    private final FeedbackConfig config;
    private final Clock clock;
    private final Ids ids;

    QueueInvitation(
            Invitations invitations,
            InvitationTokens tokens,
            Customers customers,
            InvitationEvents events,
            Event<InvitationQueued> queued,
            FeedbackConfig config,
            Clock clock,
            Ids ids) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.customers = customers;
        this.events = events;
        this.queued = queued;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Nothing, if the same was asked for before. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Invitation> queue(NewInvitation wanted) {
        Invitation invitation = decided(wanted);
        byte[] tokenHash = InvitationTokens.hashOf(tokens.tokenOf(invitation.invitationId()));
        if (!invitations.add(invitation, wanted.origin(), tokenHash)) {
            return Optional.empty();
        }
        if (invitation.isSuppressed()) {
            events.suppressed(invitation, invitation.createdAt());
        } else {
            queued.fire(new InvitationQueued());
        }
        return Optional.of(invitation);
    }

    private Invitation decided(NewInvitation wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Locked, so that two invitations of one customer cannot both find that she was not asked lately.
        Optional<Customer> customer = Optional.ofNullable(wanted.customerId()).flatMap(customers::lock);
        Optional<SuppressionReason> reason = SuppressionRule.decide(
                wanted.purpose(),
                customer,
                () -> invitations.askedSince(
                        wanted.customerId(), now.minus(config.invitations().cooldown())));
        return new Invitation(
                ids.next(),
                wanted.purpose(),
                wanted.surveyId(),
                wanted.caseId(),
                wanted.attempt(),
                customer.map(Customer::customerId).orElse(null),
                wanted.contactId(),
                wanted.employeeId(),
                wanted.unit(),
                reason.isPresent() ? InvitationState.SUPPRESSED : InvitationState.QUEUED,
                reason.orElse(null),
                wanted.correlationId(),
                wanted.causationId(),
                now,
                now.plus(wanted.validFor()),
                null,
                null,
                null);
    }
}
