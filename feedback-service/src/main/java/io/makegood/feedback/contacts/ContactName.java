package io.makegood.feedback.contacts;

import java.util.Comparator;

/** A contact by the id that its integration gave it. */
public record ContactName(String integration, String outsideId) implements Comparable<ContactName> {

    private static final Comparator<ContactName> ORDER =
            Comparator.comparing(ContactName::integration).thenComparing(ContactName::outsideId);

    @Override
    public int compareTo(ContactName other) {
        return ORDER.compare(this, other);
    }
}
