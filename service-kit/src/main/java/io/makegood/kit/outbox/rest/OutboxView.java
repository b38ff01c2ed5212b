package io.makegood.kit.outbox.rest;

/**
 * How far the outbox is behind.
 *
 * @param unsent events that wait for Kafka
 * @param oldestSeconds age of the oldest of them
 * @param parked aggregates that wait for an operator
 * @param maxEvents with so many events waiting nothing more is let in
 * @param isFull whether that is reached
 */
public record OutboxView(long unsent, long oldestSeconds, long parked, long maxEvents, boolean isFull) {}
