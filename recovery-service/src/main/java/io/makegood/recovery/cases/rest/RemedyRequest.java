package io.makegood.recovery.cases.rest;

import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import io.makegood.recovery.cases.GrantedRemedy;
import io.makegood.recovery.cases.Money;
import io.makegood.recovery.http.Patterns;
import io.makegood.recovery.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * Something to give.
 *
 * @param amount what it costs, with its currency; both absent where it costs nothing
 */
public record RemedyRequest(
        @NotNull @Pattern(regexp = Patterns.LABEL) String kind,
        BigDecimal amount,
        String currency,
        @Size(max = 1000) @PlainText String note) {

    GrantedRemedy toRemedy() {
        if (amount == null && currency == null) {
            return new GrantedRemedy(kind, null);
        }
        if (amount == null || currency == null) {
            throw invalid(amount == null ? "amount" : "currency", "amount and currency go together");
        }
        Currency known = Money.currencyOf(currency)
                .orElseThrow(() -> invalid("currency", "must be an ISO 4217 currency that can be paid in"));
        try {
            return new GrantedRemedy(kind, new Money(amount, known));
        } catch (IllegalArgumentException e) {
            throw invalid("amount", e.getMessage());
        }
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.badRequest(
                "invalid", "The request is not valid.", List.of(new FieldError(field, message)));
    }
}
