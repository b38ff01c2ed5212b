package io.makegood.recovery.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** A positive amount in a currency that is in use, with no more digits than the currency has. */
public record Money(BigDecimal amount, Currency currency) {

    static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    public Money {
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("must be more than 0 and at most 1000000000");
        }
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("must be in a currency that can be paid in");
        }
        if (amount.stripTrailingZeros().scale() > digits) {
            throw new IllegalArgumentException("must not have more than " + digits + " decimal places");
        }
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
    }

    /** The currency of an ISO 4217 code; empty for what is none. */
    public static Optional<Currency> currencyOf(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(c -> c.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of two currencies do not add up");
        }
        return new Money(amount.add(other.amount), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
