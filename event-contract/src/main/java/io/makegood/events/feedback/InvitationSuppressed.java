package io.makegood.events.feedback;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.Objects;

/**
 * An invitation that will not be sent.
 *
 * @param caseId the case that asked for it; null for an ordinary survey
 * @param attempt which check of the case it was; null for an ordinary survey, and in events of before
 */
public record InvitationSuppressed(
        String invitationId, Purpose purpose, Reason reason, Instant suppressedAt, String caseId, Integer attempt)
        implements EventData {

    public InvitationSuppressed {
        Objects.requireNonNull(invitationId, "invitationId");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(suppressedAt, "suppressedAt");
    }

    /** Why nobody is asked. */
    public enum Reason {
        /** She has no address, or none to which mail can be brought. */
        NO_ADDRESS,
        UNKNOWN_CUSTOMER,
        COOLDOWN
    }
}
