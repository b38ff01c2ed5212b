package io.makegood.recovery.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the remedies of a case cost, one total per currency. */
public final class Cost {

    private Cost() {}

    public static List<Money> of(List<GrantedRemedy> remedies) {
        Map<String, Money> totals = new LinkedHashMap<>();
        remedies.stream()
                .map(GrantedRemedy::cost)
                .filter(Objects::nonNull)
                .forEach(cost -> totals.merge(cost.currency().getCurrencyCode(), cost, Money::plus));
        return List.copyOf(totals.values());
    }
}
