package io.makegood.feedback.surveys;

import io.makegood.feedback.text.Checks;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts a new survey up. */
@ApplicationScoped
public class CreateSurvey {

    private final Surveys surveys;
    private final Ids ids;
    private final Clock clock;

    CreateSurvey(Surveys surveys, Ids ids, Clock clock) {
        this.surveys = surveys;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param checks what was found wrong with the request already
     * @param by who puts it up
     */
    @Transactional
    public Survey create(NewSurvey wanted, Checks checks, String by) {
        Survey survey = wanted.checked(checks, ids.next(), by, clock.instant());
        if (!surveys.add(survey)) {
            throw ProblemException.conflict("survey-key-taken", "There is a survey with this key.", null);
        }
        return survey;
    }
}
