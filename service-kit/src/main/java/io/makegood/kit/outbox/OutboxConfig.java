package io.makegood.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox and its relay. */
@ConfigMapping(prefix = "makegood.outbox")
public interface OutboxConfig {

    /** Whether this process may send. */
    @WithDefault("true")
    boolean relay();

    /** How many events are sent before the answers are awaited. */
    @WithDefault("1000")
    int batchSize();

    /** How long to rest at most after a batch of more than a few that was not full, a millisecond for each event beyond them: under load few large batches cost much less than many small ones. */
    @WithDefault("10ms")
    Duration rest();

    /** How often to look for what another replica has written; own commits wake the relay at once. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** How long a lease lasts without being renewed; another replica takes over after it. */
    @WithDefault("10s")
    Duration lease();

    /** How long to wait after an error before the next try. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** With so many events waiting for Kafka no more feedback is let in (503), before the disk is full. About 1 KB each. */
    @WithDefault("1000000")
    long maxUnsent();

    /** How many hours what was sent is kept, from where it can be published again. */
    @WithDefault("72")
    int archiveHours();
}
