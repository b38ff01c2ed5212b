package io.makegood.feedback.surveys;

import io.makegood.kit.access.SignedIn;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Surveys as the person who looks may see them. */
@ApplicationScoped
public class FindSurveys {

    private final Surveys surveys;
    private final SignedIn person;

    FindSurveys(Surveys surveys, SignedIn person) {
        this.surveys = surveys;
        this.person = person;
    }

    public List<Survey> all() {
        return surveys.all().stream()
                .filter(survey -> person.covers(survey.unit()))
                .toList();
    }

    public Survey own(String key) {
        return surveys.byKey(key)
                .filter(survey -> person.covers(survey.unit()))
                .orElseThrow(() -> ProblemException.notFound("There is no such survey."));
    }
}
