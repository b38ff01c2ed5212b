package io.makegood.feedback.customers;

import java.util.Comparator;

/** By what a customer is known again: her reference within the source that uses it, or her e-mail address. */
public record CustomerKey(String scope, String value) implements Comparable<CustomerKey> {

    private static final Comparator<CustomerKey> ORDER =
            Comparator.comparing(CustomerKey::scope).thenComparing(CustomerKey::value);

    @Override
    public int compareTo(CustomerKey other) {
        return ORDER.compare(this, other);
    }
}
