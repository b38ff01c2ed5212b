package io.makegood.recovery.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/** Something given to put it right, once per key of the caller. */
@Entity
class Remedy {

    @Id
    private String id;

    private String caseId;
    private String kind;
    private BigDecimal amount;
    private String currency;
    private String grantedBy;
    private Instant grantedAt;
    private String idempotencyKey;
    private String requestHash;

    protected Remedy() {}

    Remedy(String id, String caseId, GrantedRemedy granted, String grantedBy, Instant at, IdempotentRequest request) {
        this.id = id;
        this.caseId = caseId;
        this.kind = granted.kind();
        this.amount = granted.cost() == null ? null : granted.cost().amount();
        this.currency =
                granted.cost() == null ? null : granted.cost().currency().getCurrencyCode();
        this.grantedBy = grantedBy;
        this.grantedAt = at;
        this.idempotencyKey = request.key();
        this.requestHash = request.hash();
    }

    String id() {
        return id;
    }

    GrantedRemedy granted() {
        return new GrantedRemedy(kind, amount == null ? null : new Money(amount, Currency.getInstance(currency)));
    }

    String grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    String requestHash() {
        return requestHash;
    }
}
