package io.makegood.feedback.invitations;

import io.makegood.feedback.FeedbackConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the token of an invitation from its id and a secret that is not in the database: it can be made again after a
 * crash, and nobody who reads the database can answer for the customer.
 */
@ApplicationScoped
public class InvitationTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_SECRET = 32;

    private final SecretKeySpec key;

    InvitationTokens(FeedbackConfig config) {
        String secret = config.invitations()
                .secret()
                .filter(value -> value.length() >= MIN_SECRET)
                .orElseThrow(() -> new IllegalStateException("Set makegood.feedback.invitations.secret"
                        + " (MAKEGOOD_FEEDBACK_INVITATIONS_SECRET) to at least " + MIN_SECRET + " random characters."));
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String tokenOf(String invitationId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] token = mac.doFinal(("invitation:" + invitationId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is stored in place of a token. */
    static byte[] hashOf(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
