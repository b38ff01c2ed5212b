package io.makegood.kit.reconciliation;

import java.time.Instant;

/**
 * What a consumer made of the events of an hour of {@code ce_time}. Of a topic of ours, what was published and is not in
 * {@code applied}, {@code ignored} or {@code quarantined} is still to be heard.
 *
 * @param duplicates that came again; counted apart
 * @param idReused that came under an id of another; counted apart
 */
public record HeardHour(
        Instant hour,
        String topic,
        String consumer,
        long applied,
        long ignored,
        long quarantined,
        long duplicates,
        long idReused) {}
