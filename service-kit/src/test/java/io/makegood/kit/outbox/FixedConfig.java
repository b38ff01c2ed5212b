package io.makegood.kit.outbox;

import java.time.Duration;

/** Settings for what is tested without a container. */
record FixedConfig(long maxUnsent) implements OutboxConfig {

    @Override
    public boolean relay() {
        return false;
    }

    @Override
    public int batchSize() {
        return 1000;
    }

    @Override
    public Duration rest() {
        return Duration.ofMillis(10);
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofMillis(100);
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration retryDelay() {
        return Duration.ofMillis(500);
    }

    @Override
    public int archiveHours() {
        return 72;
    }
}
