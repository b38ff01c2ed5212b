package io.makegood.feedback.customers;

import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.Format;

/** A customer as a source describes her. Every field may be null. */
public record CustomerDetails(String reference, String email, String name, String locale) {

    private static final int MAX_NAME = 200;

    /** The details as they may be kept. */
    public CustomerDetails checked(Checks checks, String field) {
        checks.format(reference, Format.OUTSIDE_REFERENCE, field + ".reference");
        checks.format(email, Format.EMAIL, field + ".email");
        checks.format(locale, Format.LOCALE, field + ".locale");
        return new CustomerDetails(reference, email, checks.line(name, MAX_NAME, field + ".name"), locale);
    }
}
