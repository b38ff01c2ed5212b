package io.makegood.feedback.surveys;

import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a new survey up. */
@ApplicationScoped
public class CreateSurvey {

    private final Surveys surveys;

    CreateSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    @Transactional
    public Survey create(Survey survey) {
        if (!surveys.add(survey)) {
            throw ProblemException.conflict("survey-key-taken", "There is a survey with this key.", null);
        }
        return survey;
    }
}
