package io.makegood.feedback.customers;

import java.time.Instant;

/**
 * A customer.
 *
 * @param reference her reference in the source that knows her; null when she is known by her address
 * @param claimed nobody but herself has said who she is
 */
public record Customer(
        String customerId,
        String reference,
        String email,
        String name,
        String locale,
        boolean claimed,
        Instant createdAt) {}
