package io.makegood.kit.consumers;

/**
 * How far a consumer group is behind.
 *
 * @param group also the consumer's name in inbox and quarantine
 * @param lag records on its topics that it has not yet acknowledged; -1 while Kafka does not tell
 * @param stalledSeconds for how long the slowest partition has had something to read without any of it being acknowledged
 */
public record ConsumerState(String group, long lag, long stalledSeconds) {

    static final long UNKNOWN = -1;

    public boolean isKnown() {
        return lag != UNKNOWN;
    }
}
