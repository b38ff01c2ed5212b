package io.makegood.kit.alarms;

/**
 * Something that an operator should look at.
 *
 * @param code what it is; the operations guide has a heading for each
 * @param text what was seen
 */
public record Alarm(Code code, String text) {

    /** What there is to be alarmed about. */
    public enum Code {
        /** Kafka does not answer. Feedback is still taken in. */
        KAFKA_AWAY,
        /** Events wait for Kafka for longer than they should. */
        OUTBOX_STALLED,
        /** As much waits as may: doors that ask the guard are closed, and the disk fills. */
        OUTBOX_FULL,
        /** Aggregates of which an event could not be sent wait for an operator. */
        OUTBOX_PARKED,
        /** A consumer has something to read and does not move. */
        CONSUMER_STALLED,
        /** Kafka deleted records before a consumer had read them: what they said is lost to it. */
        EVENTS_EXPIRED,
        /** Records wait in quarantine for an operator. */
        QUARANTINE_HELD,
        /** The numbers of what was accepted and what became of it do not explain each other. */
        DOES_NOT_ADD_UP
    }
}
