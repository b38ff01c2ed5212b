package io.makegood.feedback.customers;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody says who the customer is.
 *
 * @param claimed true when only she herself says so: such a claim never changes what is known of a customer
 */
public record CustomerClaim(CustomerKey key, CustomerDetails details, boolean claimed) {

    private static final String EMAIL = "email";

    /** From a system of the organisation: its reference counts, and where it has none the address does. */
    public static Optional<CustomerClaim> byIntegration(String integration, CustomerDetails details) {
        if (details != null && details.reference() != null) {
            CustomerKey key = new CustomerKey("integration:" + integration, details.reference());
            return Optional.of(new CustomerClaim(key, details, false));
        }
        return byEmail(details, false);
    }

    /**
     * From anybody: the address counts, if there is one. Were the reference to count beside an address, one could put
     * one's own address under another's reference and receive her mail.
     */
    public static Optional<CustomerClaim> byAnybody(String surveyId, CustomerDetails details) {
        if (details != null && details.reference() != null && details.email() == null) {
            CustomerKey key = new CustomerKey("survey:" + surveyId, details.reference());
            return Optional.of(new CustomerClaim(key, details, true));
        }
        return byEmail(details, true);
    }

    private static Optional<CustomerClaim> byEmail(CustomerDetails details, boolean claimed) {
        if (details == null || details.email() == null) {
            return Optional.empty();
        }
        CustomerKey key = new CustomerKey(EMAIL, details.email().toLowerCase(Locale.ROOT));
        return Optional.of(new CustomerClaim(key, details, claimed));
    }
}
