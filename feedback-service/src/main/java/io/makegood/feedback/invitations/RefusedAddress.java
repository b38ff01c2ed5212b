package io.makegood.feedback.invitations;

import io.vertx.ext.mail.SMTPException;
import java.util.regex.Pattern;

/**
 * Tells whether the mail server refused the customer's address for good (RFC 5321, section 4.2.3). Other refusals, such as
 * of our own sign-in or of relaying, say nothing about her and may pass.
 */
final class RefusedAddress {

    /**
     * Enhanced status (RFC 3463, 7505): no such mailbox, system or syntax, moved, takes no mail, disabled. A bare 550 does not
     * count: servers say it also of a sender that may not relay, or of an address of ours that they do not like.
     */
    private static final Pattern HERS = Pattern.compile("55\\d[ -]5\\.(1\\.(1|2|3|6|10)|2\\.1)\\b.*", Pattern.DOTALL);

    private RefusedAddress() {}

    static boolean isIn(Throwable failure) {
        if (failure == null) {
            return false;
        }
        return failure instanceof SMTPException smtp && refuses(smtp) || isIn(failure.getCause());
    }

    private static boolean refuses(SMTPException smtp) {
        return smtp.getReplyMessages().stream()
                .anyMatch(message -> HERS.matcher(message).matches());
    }
}
