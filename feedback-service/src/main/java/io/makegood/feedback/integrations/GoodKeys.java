package io.makegood.feedback.integrations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The keys that were good a moment ago, all read at once: so those who try out keys can be turned away without a look at
 * the database for each, and without turning away a good key beside them. It lets nobody in: a key is looked up all the same.
 */
@ApplicationScoped
class GoodKeys {

    private static final Logger LOG = Logger.getLogger(GoodKeys.class);

    private final ApiKeys keys;
    private volatile Set<ByteBuffer> hashes = Set.of();

    GoodKeys(ApiKeys keys) {
        this.keys = keys;
    }

    boolean include(KeyText key) {
        return hashes.contains(ByteBuffer.wrap(key.hash()));
    }

    @Scheduled(
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void read() {
        try {
            hashes = keys.goodHashes();
        } catch (RuntimeException e) {
            LOG.warnf("The good API keys are those of before: %s", e.getClass().getSimpleName());
        }
    }
}
