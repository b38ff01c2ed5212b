package io.makegood.recovery.cases;

import java.math.BigDecimal;
import java.time.Instant;

/** A remedy as people see it. Amount and currency are absent where it cost nothing. */
public record RemedyView(
        String id, String kind, BigDecimal amount, String currency, String grantedBy, Instant grantedAt) {

    static RemedyView of(Remedy remedy) {
        Money cost = remedy.granted().cost();
        return new RemedyView(
                remedy.id(),
                remedy.granted().kind(),
                cost == null ? null : cost.amount(),
                cost == null ? null : cost.currency().getCurrencyCode(),
                remedy.grantedBy(),
                remedy.grantedAt());
    }
}
