package io.makegood.events.recovery;

import java.math.BigDecimal;

/** An amount and its ISO 4217 currency. */
public record Money(BigDecimal amount, String currency) {}
