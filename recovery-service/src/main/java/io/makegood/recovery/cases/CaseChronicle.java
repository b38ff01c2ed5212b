package io.makegood.recovery.cases;

import io.makegood.recovery.cases.CaseFacts.News;
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
        News news = new News(fact, new Cause(recoveryCase.correlationId(), causationId));
        announce(List.of(recoveryCase), List.of(news));
        write(line);
    }

    /** @param about the cases that the news are about */
    void announce(Collection<RecoveryCase> about, List<News> news) {
        Map<String, String> last = facts.announce(news);
        about.forEach(recoveryCase -> recoveryCase.told(last.get(recoveryCase.id())));
    }
}
