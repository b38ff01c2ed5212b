package io.makegood.feedback.submissions;

import io.makegood.feedback.contacts.ContactMention;
import io.makegood.feedback.contacts.ContactThread;
import io.makegood.feedback.contacts.TieContacts;
import io.makegood.feedback.customers.CustomerKey;
import io.makegood.feedback.customers.Customers;
import io.makegood.feedback.invitations.FinishInvitations;
import io.makegood.feedback.outbound.FeedbackEvents;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps submissions in the transaction of the caller: the natural key first, then those whom the new ones name, then the
 * feedback and its events. Each step locks in the order of its keys, so that two flushes never wait crosswise.
 */
@ApplicationScoped
class StoreFeedback {

    private final Submissions submissions;
    private final Feedbacks feedbacks;
    private final Customers customers;
    private final TieContacts contacts;
    private final FinishInvitations invitations;
    private final FeedbackEvents events;
    private final Ids ids;

    StoreFeedback(
            Submissions submissions,
            Feedbacks feedbacks,
            Customers customers,
            TieContacts contacts,
            FinishInvitations invitations,
            FeedbackEvents events,
            Ids ids) {
        this.submissions = submissions;
        this.feedbacks = feedbacks;
        this.customers = customers;
        this.contacts = contacts;
        this.invitations = invitations;
        this.events = events;
        this.ids = ids;
    }

    /** What stands under each key afterwards. Of doubles the first one is tried. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<SubmissionKey, Submissions.Taken> store(List<Submission> batch) {
        SortedMap<SubmissionKey, Submission> firsts = new TreeMap<>();
        batch.forEach(submission -> firsts.putIfAbsent(submission.key(), submission));
        Map<SubmissionKey, Submissions.Taken> standing = new HashMap<>(submissions.enter(firsts));
        List<Submission> fresh = firsts.values().stream()
                .filter(submission -> standing.containsKey(submission.key()))
                .toList();
        firsts.keySet().removeAll(standing.keySet());
        standing.putAll(submissions.read(firsts.keySet()));
        if (!fresh.isEmpty()) {
            keep(fresh);
        }
        return standing;
    }

    private void keep(List<Submission> fresh) {
        Map<CustomerKey, String> customerIds = customers.known(present(
                fresh.stream().map(submission -> submission.named().customer()).toList()));
        Map<ContactMention, ContactThread> tied = contacts.tie(present(
                fresh.stream().map(submission -> submission.named().contact()).toList()));
        List<Feedback> kept = fresh.stream()
                .map(submission -> Feedback.of(submission, ties(submission, customerIds, tied)))
                .toList();
        feedbacks.add(kept);
        invitations.finish(kept.stream()
                .map(feedback -> feedback.asked().invitationId())
                .filter(Objects::nonNull)
                .toList());
        events.received(kept);
    }

    private Ties ties(
            Submission submission, Map<CustomerKey, String> customerIds, Map<ContactMention, ContactThread> tied) {
        Named named = submission.named();
        Ties own = submission
                .ties()
                .toEmployee(named.employeeId())
                .toCustomer(named.customer()
                        .map(claim -> customerIds.get(claim.key()))
                        .orElse(null));
        return named.contact().map(tied::get).map(own::to).orElse(own).onThread(ids.next());
    }

    private static <T> List<T> present(Collection<Optional<T>> some) {
        return some.stream().flatMap(Optional::stream).distinct().toList();
    }
}
