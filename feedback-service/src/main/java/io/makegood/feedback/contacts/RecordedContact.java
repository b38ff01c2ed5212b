package io.makegood.feedback.contacts;

/** A contact under its id of our own making, with the ids of those who took part. */
public record RecordedContact(String contactId, String correlationId, String customerId, Contact contact) {}
