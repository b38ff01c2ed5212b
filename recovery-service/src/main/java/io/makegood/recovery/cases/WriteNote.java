package io.makegood.recovery.cases;

import io.makegood.recovery.cases.CaseEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Keeps what an employee wrote down. A note of a contact stops the first clock. */
@ApplicationScoped
public class WriteNote {

    private final CaseDesk desk;
    private final CaseChronicle chronicle;
    private final CaseAccess access;
    private final Watch watch;

    WriteNote(CaseDesk desk, CaseChronicle chronicle, CaseAccess access, Watch watch) {
        this.desk = desk;
        this.chronicle = chronicle;
        this.access = access;
        this.watch = watch;
    }

    @Transactional
    public CaseView on(CaseRef ref, NoteKind kind, String text) {
        String employee = access.employee();
        RecoveryCase noted = desk.take(ref);
        Instant now = watch.now();
        if (kind == NoteKind.CONTACT) {
            noted.contacted(now);
        } else {
            noted.noted(now);
        }
        Kind line = kind == NoteKind.CONTACT ? Kind.CONTACTED : Kind.NOTED;
        chronicle.write(CaseEntry.of(noted.id(), line, now).by(employee).note(text));
        return desk.after(noted);
    }
}
