package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;

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
        entries.append(line);
    }

    /** What an employee or the clock did: what was last said about the case led to it. */
    void tell(RecoveryCase recoveryCase, CaseFact fact, CaseEntry line) {
        tell(recoveryCase, fact, recoveryCase.lastEventId(), line);
    }

    /** What an event from elsewhere led to, on the thread of the case. */
    void tell(RecoveryCase recoveryCase, CaseFact fact, String causationId, CaseEntry line) {
        announce(recoveryCase, fact, new Cause(recoveryCase.correlationId(), causationId));
        write(line);
    }

    void announce(RecoveryCase recoveryCase, CaseFact fact, Cause cause) {
        recoveryCase.told(facts.announce(fact, cause));
    }
}
