package io.makegood.kit.quarantine;

import io.makegood.kit.inbox.RawRecord;
import java.time.Instant;

/**
 * A record in quarantine, byte for byte as it came.
 *
 * @param subject the aggregate that it belongs to; null where that is not known
 * @param resolvedBy who replayed or dropped it; null while it is held
 */
public record QuarantinedRecord(
        long id,
        String consumer,
        RawRecord record,
        String subject,
        QuarantineReason reason,
        String detail,
        QuarantineState state,
        Instant heldAt,
        Instant resolvedAt,
        String resolvedBy) {}
