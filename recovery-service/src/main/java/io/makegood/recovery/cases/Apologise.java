package io.makegood.recovery.cases;

import io.makegood.kit.time.Ids;
import io.makegood.recovery.cases.CaseEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Keeps the apology that was made. It is a contact, so it stops the first clock. */
@ApplicationScoped
public class Apologise {

    private final CaseDesk desk;
    private final Apologies apologies;
    private final CaseChronicle chronicle;
    private final CaseAccess access;
    private final Ids ids;
    private final Watch watch;

    Apologise(CaseDesk desk, Apologies apologies, CaseChronicle chronicle, CaseAccess access, Ids ids, Watch watch) {
        this.desk = desk;
        this.apologies = apologies;
        this.chronicle = chronicle;
        this.access = access;
        this.ids = ids;
        this.watch = watch;
    }

    @Transactional
    public CaseView on(CaseRef ref, ApologyText text) {
        String employee = access.employee();
        RecoveryCase apologised = desk.take(ref);
        Instant now = watch.now();
        apologised.apologised(now);
        Apology apology = new Apology(ids.next(), apologised.id(), employee, now, text);
        apologies.persist(apology);
        chronicle.write(CaseEntry.of(apologised.id(), Kind.APOLOGISED, now).by(employee));
        return desk.after(apologised);
    }
}
