package io.makegood.recognition.awards;

import io.makegood.recognition.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** An employee proposes a colleague. */
public record Nomination(String employeeId, String behaviour, Evidence evidence) {

    /** By which the same nomination is known again. */
    byte[] contentHash() {
        String content =
                String.join("\n", employeeId, behaviour, evidence.kind().name(), evidence.id());
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
