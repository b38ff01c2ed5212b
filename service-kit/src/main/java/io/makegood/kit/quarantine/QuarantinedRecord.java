package io.makegood.kit.quarantine;

import io.makegood.kit.inbox.RawRecord;

/** A record in quarantine, byte for byte as it came. */
public record QuarantinedRecord(QuarantineEntry entry, RawRecord record) {

    public long id() {
        return entry.id();
    }
}
