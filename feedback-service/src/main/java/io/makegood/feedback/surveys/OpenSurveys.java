package io.makegood.feedback.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The surveys that are being answered, kept at hand for a second: else the same row would be read for every answer. Only
 * open ones are kept, so a new survey can be answered at once, and one that is closed here is closed at once. One that is
 * closed through another replica may take answers for that second.
 */
@ApplicationScoped
public class OpenSurveys {

    static final Duration FRESH = Duration.ofSeconds(1);

    /** More than anybody answers within a second; whoever tries them all out does not fill the memory. */
    private static final int MOST = 1_000;

    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private final Surveys surveys;
    private final Clock clock;

    OpenSurveys(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    private record Read(Survey survey, Instant at) {}

    /** As {@link Surveys#open}, of at most a second ago. */
    public Survey open(String key) {
        Instant now = clock.instant();
        Read known = read.get(key);
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
            return known.survey();
        }
        Survey survey = readAnew(key);
        if (read.size() >= MOST) {
            read.clear();
        }
        read.put(key, new Read(survey, now));
        return survey;
    }

    /** Not to be served from here any more, nor if it is gone by now. */
    private Survey readAnew(String key) {
        read.remove(key);
        return surveys.open(key);
    }

    void forget(String key) {
        read.remove(key);
    }
}
