package io.makegood.feedback.integrations;

import io.makegood.feedback.text.Format;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes a key worthless from now on. */
@ApplicationScoped
public class RevokeApiKey {

    private final ApiKeys keys;
    private final Clock clock;

    RevokeApiKey(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    public void revoke(String apiKeyId) {
        if (!Format.UUID.matches(apiKeyId) || !keys.revoke(apiKeyId, clock.instant())) {
            throw ProblemException.notFound("There is no such key.");
        }
    }
}
