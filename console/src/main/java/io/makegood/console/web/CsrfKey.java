package io.makegood.console.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs the tokens of forms. Its key is derived from the secret that encrypts the session cookie, so that every replica
 * has the same one; without that secret it lasts as long as the process.
 */
@Singleton
public class CsrfKey {
    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    public CsrfKey(
            @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret")
                    Optional<String> sessionSecret) {
        byte[] secret =
                sessionSecret.map(s -> s.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> randomBytes());
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(secret, HMAC), "makegood csrf"), HMAC);
    }

    String newNonce() {
        return BASE64.encodeToString(randomBytes());
    }

    String sign(String nonce, String subject) {
        return BASE64.encodeToString(hmac(key, nonce + '\n' + subject));
    }

    boolean matches(String signature, String nonce, String subject) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), sign(nonce, subject).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + HMAC, e);
        }
    }
}
