package io.makegood.feedback.invitations;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;

/**
 * Tells whether the mail server refused the customer's address for good (RFC 5321, section 4.2.3). Other refusals, such as
 * of our own sign-in or of relaying, say nothing about her and may pass.
 */
final class RefusedAddress {

    /** Mailbox unavailable, user not local, name not allowed, domain takes no mail (RFC 7504). */
    private static final Set<Integer> CODES = Set.of(550, 551, 553, 556);

    /** Enhanced status 5.7.x (RFC 3463): a matter of policy, which also refuses a sender who is not allowed to relay. */
    private static final String POLICY = "5.7.";

    private RefusedAddress() {}

    static boolean isIn(Throwable failure) {
        if (failure == null) {
            return false;
        }
        return failure instanceof SMTPException smtp && refuses(smtp) || isIn(failure.getCause());
    }

    private static boolean refuses(SMTPException smtp) {
        return CODES.contains(smtp.getReplyCode())
                && smtp.getReplyMessages().stream().noneMatch(message -> message.contains(POLICY));
    }
}
