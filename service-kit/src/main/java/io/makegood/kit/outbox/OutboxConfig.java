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

    /**
     * How long the relay rests at most between two batches that were not full: what comes meanwhile goes out together, and
     * a large batch costs hardly more than a small one. After a handful of events it does not rest.
     */
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

    /**
     * So many events may wait for Kafka, about 1 KB each. With more no feedback is let in over HTTP (503) until they are sent,
     * before the disk is full. The other services are not held back: there it is an alarm alone.
     */
    @WithDefault("1000000")
    long maxUnsent();

    /** How many hours what was sent is kept, from where it can be published again. */
    @WithDefault("72")
    int archiveHours();
}
