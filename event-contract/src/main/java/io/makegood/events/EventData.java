package io.makegood.events;

/** The payload of an event: a record of facts, opaque ids and scores. Never a name, an address or free text. */
public interface EventData {}
