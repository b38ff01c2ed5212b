package io.makegood.feedback.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a survey down: from here on nobody can answer it. Closing a closed one changes nothing. */
@ApplicationScoped
public class CloseSurvey {

    private final Surveys surveys;
    private final Clock clock;

    CloseSurvey(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Transactional
    public void close(String key) {
        surveys.close(key, clock.instant());
    }
}
