package io.makegood.kit.inbox;

import io.makegood.events.UnreadableEvent;
import io.makegood.kit.inbox.Inbox.MessageId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A record and what reading it gave: a message, nothing of interest, or the reason why it is none. */
record Reading<E>(RawRecord record, Decoded<E> decoded, String subject, String unreadable) {

    static <E> Reading<E> of(RecordConsumer<E> consumer, RawRecord record) {
        try {
            Decoded<E> decoded = consumer.decode(record);
            return new Reading<>(record, decoded, decoded.subject(), null);
        } catch (UnreadableEvent e) {
            return new Reading<>(record, null, consumer.subjectOf(record), e.getMessage());
        } catch (RuntimeException e) {
            return new Reading<>(
                    record, null, consumer.subjectOf(record), e.getClass().getSimpleName());
        }
    }

    boolean isUnreadable() {
        return unreadable != null;
    }

    boolean isIgnored() {
        return !isUnreadable() && decoded.isIgnored();
    }

    /** Ignored, but with an id by which it is known when it comes again. */
    boolean isKnownById() {
        return decoded.source() != null && decoded.id() != null;
    }

    boolean isMessage() {
        return !isUnreadable() && !decoded.isIgnored();
    }

    MessageId id() {
        return new MessageId(decoded.source(), decoded.id());
    }

    byte[] contentHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(record.value() == null ? new byte[0] : record.value());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
