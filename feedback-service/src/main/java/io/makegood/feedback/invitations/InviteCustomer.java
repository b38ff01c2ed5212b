package io.makegood.feedback.invitations;

import io.makegood.feedback.FeedbackConfig;
import io.makegood.feedback.contacts.ContactMention;
import io.makegood.feedback.contacts.ContactThread;
import io.makegood.feedback.contacts.TieContacts;
import io.makegood.feedback.customers.CustomerClaim;
import io.makegood.feedback.customers.CustomerKey;
import io.makegood.feedback.customers.Customers;
import io.makegood.feedback.surveys.Survey;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An integration asks a customer to answer a survey. */
@ApplicationScoped
public class InviteCustomer {

    private final QueueInvitation queue;
    private final Invitations invitations;
    private final Customers customers;
    private final TieContacts contacts;
    private final FeedbackConfig config;
    private final Ids ids;

    InviteCustomer(
            QueueInvitation queue,
            Invitations invitations,
            Customers customers,
            TieContacts contacts,
            FeedbackConfig config,
            Ids ids) {
        this.queue = queue;
        this.invitations = invitations;
        this.customers = customers;
        this.contacts = contacts;
        this.config = config;
        this.ids = ids;
    }

    /**
     * @param outsideId the integration's own id of the invitation; null if each asking counts
     * @param employeeId who served her; null where the contact tells it or nobody knows
     */
    public record Wish(
            String integration,
            String outsideId,
            String contentHash,
            Survey survey,
            Optional<CustomerClaim> customer,
            Optional<ContactMention> contact,
            String employeeId,
            String unit) {}

    @Transactional
    public Invitation invite(Wish wish) {
        Optional<Invitation> before = before(wish);
        if (before.isPresent()) {
            return same(before.get(), wish);
        }
        Map<CustomerKey, String> known =
                customers.known(wish.customer().stream().toList());
        String customerId = wish.customer().map(claim -> known.get(claim.key())).orElse(null);
        Optional<ContactThread> contact =
                wish.contact().map(mention -> contacts.tie(List.of(mention)).get(mention));
        return queue.queue(wanted(wish, customerId, contact))
                .orElseGet(() -> same(before(wish).orElseThrow(), wish));
    }

    private NewInvitation wanted(Wish wish, String customerId, Optional<ContactThread> contact) {
        return new NewInvitation(
                Purpose.EXPERIENCE,
                wish.outsideId() == null
                        ? null
                        : new NewInvitation.Origin(wish.integration(), wish.outsideId(), wish.contentHash()),
                wish.survey().surveyId(),
                null,
                null,
                Optional.ofNullable(customerId)
                        .or(() -> contact.map(ContactThread::customerId))
                        .orElse(null),
                contact.map(ContactThread::contactId).orElse(null),
                Optional.ofNullable(wish.employeeId())
                        .or(() -> contact.map(ContactThread::employeeId))
                        .orElse(null),
                wish.unit(),
                contact.map(ContactThread::correlationId).orElseGet(ids::next),
                contact.map(ContactThread::eventId).orElse(null),
                config.invitations().validFor());
    }

    private Optional<Invitation> before(Wish wish) {
        return Optional.ofNullable(wish.outsideId()).flatMap(id -> invitations.byOrigin(wish.integration(), id));
    }

    private Invitation same(Invitation invitation, Wish wish) {
        if (!invitations.hasContent(invitation, wish.contentHash())) {
            throw ProblemException.unprocessable(
                    "invitation-id-reused", "This invitation id was used for another invitation.", (String) null);
        }
        return invitation;
    }
}
