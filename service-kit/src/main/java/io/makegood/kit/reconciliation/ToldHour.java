package io.makegood.kit.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What a service told in an hour of {@code ce_time}.
 *
 * @param accepted events that were committed with the facts that they tell
 * @param published those that Kafka acknowledged; one that was sent again counts once
 * @param unsent those that wait for Kafka
 * @param parked those that wait for an operator
 */
public record ToldHour(Instant hour, String topic, long accepted, long published, long unsent, long parked) {

    /** Every accepted event is in exactly one of the other numbers. */
    @JsonProperty
    public boolean addsUp() {
        return accepted == published + unsent + parked;
    }
}
