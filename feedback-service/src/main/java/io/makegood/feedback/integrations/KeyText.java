package io.makegood.feedback.integrations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** An API key in clear, which exists only on its way to its owner and in what she sends. */
record KeyText(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;
    private static final int SHOWN = 8;

    static KeyText random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new KeyText("mg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String start() {
        return text.substring(0, SHOWN);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "KeyText[...]";
    }
}
