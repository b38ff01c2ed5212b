package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The stories of all cases. */
@ApplicationScoped
public class CaseEntries implements PanacheRepository<CaseEntry> {

    /** Lines are numbered by the database as they are written: what they refer to must be there before. */
    public void append(CaseEntry line) {
        flush();
        persist(line);
    }

    /** The newest of a case's, oldest first. */
    public List<CaseEntry> of(String caseId, int limit) {
        List<CaseEntry> newest = new ArrayList<>(
                find("caseId = ?1 order by id desc", caseId).range(0, limit - 1).list());
        Collections.reverse(newest);
        return newest;
    }
}
