package io.makegood.kit.outbox;

/**
 * What waits in the outbox.
 *
 * @param unsent events that are not yet on Kafka, parked ones apart
 * @param oldestSeconds age of the first of them, in the order in which they are sent
 * @param parked aggregates of which an event can never be sent
 * @param rows all events in the table, those of parked aggregates too; not counted further than the guard needs
 */
public record OutboxState(long unsent, long oldestSeconds, long parked, long rows) {}
