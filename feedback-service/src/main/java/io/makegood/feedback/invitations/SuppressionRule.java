package io.makegood.feedback.invitations;

import io.makegood.feedback.customers.Customer;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Decides whether a customer is asked. Whoever waits for a recovery is asked in any case: she is owed the question. */
final class SuppressionRule {

    private SuppressionRule() {}

    static Optional<SuppressionReason> decide(
            Purpose purpose, Optional<Customer> customer, BooleanSupplier askedLately) {
        if (customer.isEmpty()) {
            return Optional.of(SuppressionReason.UNKNOWN_CUSTOMER);
        }
        if (customer.get().email() == null) {
            return Optional.of(SuppressionReason.NO_ADDRESS);
        }
        if (purpose == Purpose.EXPERIENCE && askedLately.getAsBoolean()) {
            return Optional.of(SuppressionReason.COOLDOWN);
        }
        return Optional.empty();
    }
}
