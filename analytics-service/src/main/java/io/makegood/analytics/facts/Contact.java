package io.makegood.analytics.facts;

import java.time.Instant;

/** A customer was in contact with the company. */
public record Contact(String kind, Instant occurredAt, String customerId) implements Detail {}
