package io.makegood.recovery.cases;

import io.makegood.recovery.RecoveryConfig;
import io.makegood.recovery.cases.CaseEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Marks a case as put right by who did it, and has the customer asked whether it is. */
@ApplicationScoped
public class FixCase {

    private final CaseDesk desk;
    private final CaseChronicle chronicle;
    private final CustomersWord customersWord;
    private final CaseAccess access;
    private final RecoveryConfig config;
    private final Watch watch;

    FixCase(
            CaseDesk desk,
            CaseChronicle chronicle,
            CustomersWord customersWord,
            CaseAccess access,
            RecoveryConfig config,
            Watch watch) {
        this.desk = desk;
        this.chronicle = chronicle;
        this.customersWord = customersWord;
        this.access = access;
        this.config = config;
        this.watch = watch;
    }

    /** @param summary what was done; may be null */
    @Transactional
    public CaseView by(CaseRef ref, String summary) {
        String employee = access.employee();
        RecoveryCase fixed = desk.take(ref);
        Instant now = watch.now();
        CaseFact fact = fixed.fix(employee, config.confirmationPeriod(), now);
        chronicle.write(CaseEntry.of(fixed.id(), Kind.FIXED, now).by(employee).note(summary));
        chronicle.tell(fixed, fact, whatNow(fixed, now));
        customersWord.applyEarly(fixed);
        return desk.after(fixed);
    }

    private static CaseEntry whatNow(RecoveryCase fixed, Instant now) {
        return fixed.awaitsHerWord()
                ? CaseEntry.of(fixed.id(), Kind.CHECK_REQUESTED, now).detail("attempt " + fixed.fixes())
                : CaseEntry.of(fixed.id(), Kind.CLOSED_UNCONFIRMED, now).detail(fixed.closeReason());
    }
}
