package io.makegood.recovery.cases;

import io.makegood.recovery.cases.HeardAnswer.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Hears what the customer says about a fix, once per answer, for ever. */
@ApplicationScoped
public class HearAnswer {

    private static final Logger LOG = Logger.getLogger(HearAnswer.class);

    private final RecoveryCases cases;
    private final CheckAnswers answers;
    private final CustomersWord customersWord;

    HearAnswer(RecoveryCases cases, CheckAnswers answers, CustomersWord customersWord) {
        this.cases = cases;
        this.answers = answers;
        this.customersWord = customersWord;
    }

    @Transactional
    public void of(CheckAnswer answer, String causationId) {
        // Her decisions before her case: in this order everywhere, so that nobody waits in a circle.
        cases.decideAlone(cases.customerOf(answer.caseId()).orElse(answer.feedbackId()));
        if (answers.known(answer.feedbackId())) {
            return;
        }
        Optional<RecoveryCase> asked = cases.lock(answer.caseId());
        Outcome outcome = asked.map(found -> customersWord.apply(found, answer, causationId))
                .orElse(Outcome.EARLY);
        answers.persist(new HeardAnswer(answer, outcome));
        LOG.infof("Answer %s to case %s: %s", answer.feedbackId(), answer.caseId(), outcome);
    }
}
