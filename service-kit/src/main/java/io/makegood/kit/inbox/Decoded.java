package io.makegood.kit.inbox;

/**
 * What a record turned out to be.
 *
 * @param source and {@code id}: what makes the message the same message (CloudEvents)
 * @param subject the aggregate whose order is kept; null where none is promised
 * @param event null where the consumer does not care for this kind
 */
public record Decoded<E>(String source, String id, String subject, E event) {

    /** A message that this consumer passes over; source and id may be null. */
    public static <E> Decoded<E> ignored(String source, String id) {
        return new Decoded<>(source, id, null, null);
    }

    boolean isIgnored() {
        return event == null;
    }
}
