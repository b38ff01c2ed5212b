package io.makegood.feedback.surveys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

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

    private final Cache<String, Survey> read;
    private final Map<String, CompletableFuture<Survey>> looks = new ConcurrentHashMap<>();
    private final Surveys surveys;

    @Inject
    OpenSurveys(Surveys surveys) {
        this(surveys, Ticker.systemTicker());
    }

    OpenSurveys(Surveys surveys, Ticker ticker) {
        this.surveys = surveys;
        this.read = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Without a look at the database, and so without a wait. */
    public Optional<Survey> atHand(String key) {
        return Optional.ofNullable(read.getIfPresent(key));
    }

    /** As {@link Surveys#open}, of at most a second ago. */
    public Survey open(String key) {
        Survey known = read.getIfPresent(key);
        if (known != null) {
            return known;
        }
        // Not within the cache: while the database stands still each would wait there for the one before her.
        Survey survey = surveys.open(key);
        read.put(key, survey);
        return survey;
    }

    /** The same, read once for all who ask at that time: a crowd before the door needs no more than one look. */
    public CompletionStage<Survey> openForAll(String key, Executor worker) {
        CompletableFuture<Survey> look = new CompletableFuture<>();
        CompletableFuture<Survey> underWay = looks.putIfAbsent(key, look);
        if (underWay != null) {
            return underWay;
        }
        try {
            worker.execute(() -> look(key, look));
        } catch (RuntimeException nobodyLooks) {
            fail(key, look, nobodyLooks);
        }
        return look;
    }

    private void look(String key, CompletableFuture<Survey> look) {
        try {
            Survey survey = open(key);
            looks.remove(key, look);
            look.complete(survey);
        } catch (RuntimeException | Error e) {
            fail(key, look, e);
        }
    }

    private void fail(String key, CompletableFuture<Survey> look, Throwable failure) {
        looks.remove(key, look);
        look.completeExceptionally(failure);
    }

    void forget(String key) {
        read.invalidate(key);
    }
}
