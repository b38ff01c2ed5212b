package io.makegood.kit.outbox;

import io.makegood.events.EventEnvelope;

/** An event on its way into the outbox, with its payload as it will stand on Kafka. */
record OutboxRow(EventEnvelope envelope, String json) {

    /** Shards are there for the day when one lease is not enough. */
    static final short SHARD = 0;
}
