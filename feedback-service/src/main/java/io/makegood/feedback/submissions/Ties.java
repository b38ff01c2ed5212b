package io.makegood.feedback.submissions;

import io.makegood.feedback.contacts.ContactThread;

/**
 * Our own ids of those whom the feedback is tied to, and the thread that it continues. Each may be null.
 *
 * @param causationId id of the event that led to it
 */
public record Ties(String employeeId, String customerId, String contactId, String correlationId, String causationId) {

    public static final Ties NONE = new Ties(null, null, null, null, null);

    /** What the feedback says itself goes before what its contact says. */
    Ties to(ContactThread contact) {
        return new Ties(
                employeeId == null ? contact.employeeId() : employeeId,
                customerId == null ? contact.customerId() : customerId,
                contact.contactId(),
                correlationId == null ? contact.correlationId() : correlationId,
                causationId == null ? contact.eventId() : causationId);
    }

    Ties toEmployee(String id) {
        return id == null ? this : new Ties(id, customerId, contactId, correlationId, causationId);
    }

    Ties toCustomer(String id) {
        return id == null ? this : new Ties(employeeId, id, contactId, correlationId, causationId);
    }

    Ties onThread(String id) {
        return correlationId != null ? this : new Ties(employeeId, customerId, contactId, id, causationId);
    }
}
