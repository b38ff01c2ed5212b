package io.makegood.recovery.outbound;

import io.makegood.recovery.cases.CaseFact;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;

/** Counts what became true about cases, once it is committed. */
@ApplicationScoped
public class CaseMetrics {

    private final MeterRegistry meters;

    CaseMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseFact fact) {
        meters.counter("recovery.cases", "fact", name(fact)).increment();
        if (fact instanceof CaseFact.Recovered recovered) {
            meters.timer("recovery.time.to.recovery").record(recovered.timeToRecovery());
        }
        if (fact instanceof CaseFact.ClosedUnconfirmed closed) {
            meters.counter(
                            "recovery.unconfirmed",
                            "reason",
                            closed.reason().name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    private static String name(CaseFact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
