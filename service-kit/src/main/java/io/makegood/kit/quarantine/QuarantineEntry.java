package io.makegood.kit.quarantine;

import java.time.Instant;

/**
 * What is known of a record in quarantine, without its bytes: a page of them must fit into memory.
 *
 * @param subject the aggregate that it belongs to; null where that is not known
 * @param resolvedBy who replayed or dropped it; null while it is held
 * @param size of the value, in bytes
 */
public record QuarantineEntry(
        long id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String subject,
        QuarantineReason reason,
        String detail,
        QuarantineState state,
        Instant heldAt,
        Instant resolvedAt,
        String resolvedBy,
        int size) {}
