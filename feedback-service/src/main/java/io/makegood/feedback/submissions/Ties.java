package io.makegood.feedback.submissions;

import io.makegood.feedback.contacts.ContactThread;

/**
 * Our own ids of those whom the feedback is tied to, and the thread that it continues. Each may be null.
 *
 * @param causationId id of the event that led to it
 * @param traceparent the distributed trace of the request; it is told on, not kept
 */
public record Ties(
        String employeeId,
        String customerId,
        String contactId,
        String correlationId,
        String causationId,
        String traceparent) {

    public static final Ties NONE = new Ties(null, null, null, null, null);

    public Ties(String employeeId, String customerId, String contactId, String correlationId, String causationId) {
        this(employeeId, customerId, contactId, correlationId, causationId, null);
    }

    /** What the feedback says itself goes before what its contact says. */
    Ties to(ContactThread contact) {
        return new Ties(
                employeeId == null ? contact.employeeId() : employeeId,
                customerId == null ? contact.customerId() : customerId,
                contact.contactId(),
                correlationId == null ? contact.correlationId() : correlationId,
                causationId == null ? contact.eventId() : causationId,
                traceparent);
    }

    Ties toEmployee(String id) {
        return id == null ? this : new Ties(id, customerId, contactId, correlationId, causationId, traceparent);
    }

    Ties toCustomer(String id) {
        return id == null ? this : new Ties(employeeId, id, contactId, correlationId, causationId, traceparent);
    }

    Ties onThread(String id) {
        return correlationId != null ? this : new Ties(employeeId, customerId, contactId, id, causationId, traceparent);
    }

    Ties traced(String by) {
        return new Ties(employeeId, customerId, contactId, correlationId, causationId, by);
    }
}
