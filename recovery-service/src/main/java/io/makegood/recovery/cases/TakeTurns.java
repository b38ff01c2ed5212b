package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Before a batch decides about many customers: in one order everywhere, so that two replicas do not wait in a circle. */
@ApplicationScoped
public class TakeTurns {

    private final RecoveryCases cases;

    TakeTurns(RecoveryCases cases) {
        this.cases = cases;
    }

    @Transactional
    public void of(Collection<String> customersOrFeedbackIds) {
        customersOrFeedbackIds.stream().distinct().sorted().forEach(cases::decideAlone);
    }
}
