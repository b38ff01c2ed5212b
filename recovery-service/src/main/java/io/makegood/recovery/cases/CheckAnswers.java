package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What customers said when they were asked again. */
@ApplicationScoped
public class CheckAnswers implements PanacheRepositoryBase<HeardAnswer, String> {

    public boolean known(String feedbackId) {
        return findById(feedbackId) != null;
    }

    /** Answers that came before a fix, oldest first. */
    public List<HeardAnswer> early(String caseId) {
        return list("caseId = ?1 and outcome = ?2 order by receivedAt", caseId, HeardAnswer.Outcome.EARLY);
    }
}
