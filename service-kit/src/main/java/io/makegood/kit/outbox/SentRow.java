package io.makegood.kit.outbox;

/**
 * A row of the outbox that Kafka has taken.
 *
 * @param again whether it was a copy out of the archive, to be published again; it has the id of the row that it was made from
 */
record SentRow(long id, boolean again) {}
