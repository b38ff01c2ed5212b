package io.makegood.feedback.submissions;

import io.makegood.feedback.contacts.ContactMention;
import io.makegood.feedback.customers.CustomerClaim;
import java.util.Optional;

/**
 * Whom and what the feedback names, not yet looked up.
 *
 * @param employeeId may be null
 */
public record Named(String employeeId, Optional<CustomerClaim> customer, Optional<ContactMention> contact) {

    public static final Named NOBODY = new Named(null, Optional.empty(), Optional.empty());
}
