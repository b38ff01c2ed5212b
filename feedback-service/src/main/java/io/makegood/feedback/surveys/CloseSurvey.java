package io.makegood.feedback.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes a survey down: from here on nobody can answer it. Closing a closed one changes nothing. */
@ApplicationScoped
public class CloseSurvey {

    private final Surveys surveys;
    private final OpenSurveys open;
    private final Clock clock;

    CloseSurvey(Surveys surveys, OpenSurveys open, Clock clock) {
        this.surveys = surveys;
        this.open = open;
        this.clock = clock;
    }

    /** One statement that commits by itself: what is forgotten before a commit would be read again as open. */
    public void close(String key) {
        surveys.close(key, clock.instant());
        open.forget(key);
    }
}
