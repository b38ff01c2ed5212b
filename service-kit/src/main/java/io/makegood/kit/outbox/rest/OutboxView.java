package io.makegood.kit.outbox.rest;

/**
 * How far the outbox is behind.
 *
 * @param unsent events that wait for Kafka
 * @param oldestSeconds age of the oldest of them
 * @param parked aggregates that wait for an operator
 * @param maxEvents so many may wait; then doors that ask the guard are closed
 * @param isFull whether that is reached
 */
public record OutboxView(long unsent, long oldestSeconds, long parked, long maxEvents, boolean isFull) {}
