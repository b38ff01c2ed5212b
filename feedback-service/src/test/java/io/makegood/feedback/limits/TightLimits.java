package io.makegood.feedback.limits;

import io.makegood.feedback.FeedbackConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Limits that a test reaches. */
public final class TightLimits {

    private TightLimits() {}

    private record Tight(int burst, int perSecond)
            implements FeedbackConfig.AddressLimit,
                    FeedbackConfig.SurveyLimit,
                    FeedbackConfig.IntegrationLimit,
                    FeedbackConfig.WrongKeyLimit {}

    private record All(Tight address, Tight survey, Tight integration, Tight wrongKey, int remembered)
            implements FeedbackConfig.Limits {}

    static FeedbackConfig.Rate rate(int burst, int perSecond) {
        return new Tight(burst, perSecond);
    }

    static FeedbackConfig.Limits of(int burst, int perSecond, int remembered) {
        Tight tight = new Tight(burst, perSecond);
        return new All(tight, tight, tight, tight, remembered);
    }

    /** For one test of the doors, in place of the wide ones. Time stands still, so nothing is refilled. */
    public static RequestLimits requests(int burst) {
        return new RequestLimits(of(burst, 1, 100), new SimpleMeterRegistry(), new HandMovedTime());
    }
}
