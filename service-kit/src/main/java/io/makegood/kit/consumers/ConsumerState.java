package io.makegood.kit.consumers;

/**
 * How far a consumer group is behind.
 *
 * @param group also the consumer's name in inbox and quarantine
 * @param lag records on its topics that it has not yet acknowledged; -1 while Kafka does not tell
 * @param stalledSeconds for how long the slowest partition has had something to read without any of it being acknowledged
 * @param expired records that Kafka deleted before they were read, counted since this replica was started
 */
public record ConsumerState(String group, long lag, long stalledSeconds, long expired) {

    static final long UNKNOWN = -1;

    public boolean isKnown() {
        return lag != UNKNOWN;
    }
}
