package io.makegood.feedback.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.makegood.feedback.FeedbackConfig.Rate;
import java.time.Duration;
import java.util.Optional;

/** A bucket of tokens for each caller of one sort. Memory is bounded, however many callers there are. */
final class Buckets {

    private final Cache<String, Bucket> buckets;
    private final Rate rate;
    private final TimeMeter time;

    Buckets(Rate rate, int remembered, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(untilFull())
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** After this long a bucket is full again (but for what was taken anyway), and forgetting it changes nothing. */
    private Duration untilFull() {
        return Duration.ofSeconds(1L + rate.burst() / rate.perSecond());
    }

    /** Takes a token; if there is none, says how long until there is one. */
    Optional<Duration> take(String caller) {
        var probe = buckets.get(caller, unknown -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes none; if there is none, says how long until there is one. */
    Optional<Duration> look(String caller) {
        Bucket known = buckets.getIfPresent(caller);
        if (known == null) {
            return Optional.empty();
        }
        var probe = known.estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes a token also where there is none: who does many at a time pays for them later, for one burst at most. */
    void takeAnyway(String caller) {
        Bucket bucket = buckets.get(caller, unknown -> full());
        if (bucket.getAvailableTokens() > -rate.burst()) {
            bucket.consumeIgnoringRateLimits(1);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** How many are remembered just now. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
