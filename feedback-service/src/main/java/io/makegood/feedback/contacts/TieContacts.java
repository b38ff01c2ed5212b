package io.makegood.feedback.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the contacts that feedback names. One that an integration names before it has told of it gets its id and its
 * thread at once: whichever comes first, the two belong together.
 */
@ApplicationScoped
public class TieContacts {

    private final Contacts contacts;

    TieContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The contacts by mention. Without an entry: nobody knows it, and nobody who could has named it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<ContactMention, ContactThread> tie(Collection<ContactMention> mentions) {
        Map<ContactMention, ContactThread> tied = new HashMap<>(ours(mentions));
        List<ContactMention> outside = mentions.stream()
                .filter(mention -> !tied.containsKey(mention) && mention.integration() != null)
                .toList();
        Map<ContactName, ContactThread> named =
                contacts.named(outside.stream().map(ContactMention::name).toList());
        outside.forEach(mention -> tied.put(mention, Objects.requireNonNull(named.get(mention.name()))));
        return tied;
    }

    private Map<ContactMention, ContactThread> ours(Collection<ContactMention> mentions) {
        List<ContactMention> possible =
                mentions.stream().filter(ContactMention::mayBeOurs).toList();
        Map<String, ContactThread> known =
                contacts.byOwnId(possible.stream().map(ContactMention::id).toList());
        Map<ContactMention, ContactThread> ours = new HashMap<>();
        possible.stream()
                .filter(mention -> known.containsKey(mention.id()) && mention.fits(known.get(mention.id())))
                .forEach(mention -> ours.put(mention, known.get(mention.id())));
        return ours;
    }
}
