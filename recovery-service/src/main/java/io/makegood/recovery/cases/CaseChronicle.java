package io.makegood.recovery.cases;

import io.makegood.recovery.cases.CaseFacts.Announced;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the story of a case: the line that people read, and the fact that other services hear of. */
@ApplicationScoped
class CaseChronicle {

    private final CaseEntries entries;
    private final CaseFacts facts;

    CaseChronicle(CaseEntries entries, CaseFacts facts) {
        this.entries = entries;
        this.facts = facts;
    }

    void write(CaseEntry line) {
        write(List.of(line));
    }

    void write(List<CaseEntry> lines) {
        entries.append(lines);
    }

    /** What an employee or the clock did: what was last said about the case led to it. */
    void tell(RecoveryCase recoveryCase, CaseFact fact, CaseEntry line) {
        tell(recoveryCase, fact, recoveryCase.lastEventId(), line);
    }

    /** What an event from elsewhere led to, on the thread of the case. */
    void tell(RecoveryCase recoveryCase, CaseFact fact, String causationId, CaseEntry line) {
        Announced announced = new Announced(fact, new Cause(recoveryCase.correlationId(), causationId));
        announce(List.of(recoveryCase), List.of(announced));
        write(line);
    }

    void announce(Collection<RecoveryCase> of, List<Announced> announced) {
        Map<String, String> last = facts.announce(announced);
        of.forEach(recoveryCase -> recoveryCase.told(last.get(recoveryCase.id())));
    }
}
