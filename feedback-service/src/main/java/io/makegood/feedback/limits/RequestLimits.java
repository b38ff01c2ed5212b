package io.makegood.feedback.limits;

import io.github.bucket4j.TimeMeter;
import io.makegood.feedback.FeedbackConfig;
import io.makegood.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Turns away who knocks too often, before anything is read or looked up for her. Each replica counts for itself. */
@ApplicationScoped
public class RequestLimits {

    private static final Duration WHOLE_SECOND = Duration.ofNanos(999_999_999);

    private final Buckets addresses;
    private final Buckets surveys;
    private final Buckets integrations;
    private final Buckets wrongKeys;
    private final MeterRegistry meters;

    @Inject
    RequestLimits(FeedbackConfig config, MeterRegistry meters) {
        this(config.limits(), meters, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestLimits(FeedbackConfig.Limits limits, MeterRegistry meters, TimeMeter time) {
        this.addresses = new Buckets(limits.address(), limits.remembered(), time);
        this.surveys = new Buckets(limits.survey(), limits.remembered(), time);
        this.integrations = new Buckets(limits.integration(), limits.remembered(), time);
        this.wrongKeys = new Buckets(limits.wrongKey(), limits.remembered(), time);
        this.meters = meters;
    }

    /** A request to a public door. */
    public void fromAddress(ClientAddress address) {
        take(addresses, address.network(), "address");
    }

    /** A request about a survey, which need not exist. */
    public void aboutSurvey(String key) {
        take(surveys, key, "survey");
    }

    public void ofIntegration(String name) {
        take(integrations, name, "integration");
    }

    /** A key that nobody knows yet, from an address that may have shown too many wrong ones. */
    public void beforeUnknownKey(ClientAddress address) {
        wrongKeys.look(address.network()).ifPresent(wait -> refuse("wrong-key", wait));
    }

    /** It was looked up and is no good. Only these count: good keys use nothing up. */
    public void wrongKey(ClientAddress address) {
        wrongKeys.takeAnyway(address.network());
    }

    private void take(Buckets buckets, String caller, String limit) {
        buckets.take(caller).ifPresent(wait -> refuse(limit, wait));
    }

    private void refuse(String limit, Duration wait) {
        meters.counter("feedback.limited", "limit", limit).increment();
        throw ProblemException.tooManyRequests("There are too many requests just now.", inWholeSeconds(wait));
    }

    /** Up, and never 0: who comes at that time finds a token. */
    private static Duration inWholeSeconds(Duration wait) {
        return Duration.ofSeconds(Math.max(1, wait.plus(WHOLE_SECOND).toSeconds()));
    }
}
