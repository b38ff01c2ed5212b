package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Before a batch decides about many customers, step by step: all of its turns at once. */
@ApplicationScoped
public class TakeTurns {

    private final RecoveryCases cases;

    TakeTurns(RecoveryCases cases) {
        this.cases = cases;
    }

    @Transactional
    public void of(Collection<String> customersOrFeedbackIds) {
        cases.decideAlone(customersOrFeedbackIds);
    }
}
