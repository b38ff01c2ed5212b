package io.makegood.events.feedback;

import io.makegood.events.EventData;
import java.time.Instant;

/**
 * An invitation that will not be sent.
 *
 * @param caseId the case that asked for it; null for an ordinary survey
 */
public record InvitationSuppressed(
        String invitationId, Purpose purpose, Reason reason, Instant suppressedAt, String caseId) implements EventData {

    /** Why nobody is asked. */
    public enum Reason {
        /** She has no address, or none to which mail can be brought. */
        NO_ADDRESS,
        UNKNOWN_CUSTOMER,
        COOLDOWN
    }
}
