package io.makegood.feedback.contacts;

/**
 * What a contact passes on to everything that follows from it.
 *
 * @param eventId id of the event that told of it; null while only feedback has named it
 * @param customerId who was served; may be null
 * @param employeeId who served her; may be null
 */
public record ContactThread(
        String contactId,
        ContactName name,
        String correlationId,
        String eventId,
        String contentHash,
        String customerId,
        String employeeId) {

    boolean isRecorded() {
        return contentHash != null;
    }
}
