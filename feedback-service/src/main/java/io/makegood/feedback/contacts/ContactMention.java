package io.makegood.feedback.contacts;

import io.makegood.feedback.text.Format;

/**
 * Feedback names a contact: by our id of it, or, when an integration speaks, by its own.
 *
 * @param integration null when anybody speaks: then only our own id counts, which cannot be guessed
 */
public record ContactMention(String integration, String id) {

    boolean mayBeOurs() {
        return Format.UUID.matches(id);
    }

    boolean fits(ContactThread contact) {
        return integration == null || integration.equals(contact.name().integration());
    }

    ContactName name() {
        return new ContactName(integration, id);
    }
}
