package io.makegood.recovery.cases;

import io.makegood.kit.problem.ProblemException;
import io.makegood.recovery.RecoveryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What may be spent on one case without asking anybody, by currency. */
@ApplicationScoped
public class RemedyLimit {

    private final Map<String, BigDecimal> limits;

    RemedyLimit(RecoveryConfig config) {
        this.limits = Map.copyOf(config.remedyLimits());
    }

    /** @param all what the case would have been given then, the new remedy among it */
    void mustAllow(GrantedRemedy remedy, List<GrantedRemedy> all) {
        if (remedy.cost() == null) {
            return;
        }
        String currency = remedy.cost().currency().getCurrencyCode();
        BigDecimal most = limits.getOrDefault(currency, BigDecimal.ZERO);
        Cost.of(all).stream()
                .filter(total -> total.currency().getCurrencyCode().equals(currency))
                .filter(total -> total.amount().compareTo(most) > 0)
                .findFirst()
                .ifPresent(total -> refuse(most, currency));
    }

    private static void refuse(BigDecimal most, String currency) {
        throw ProblemException.unprocessable(
                "remedy-limit",
                "That is more than may be spent on one case.",
                "At most %s %s.".formatted(most.toPlainString(), currency));
    }
}
