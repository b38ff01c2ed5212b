package io.makegood.recovery.cases;

import io.makegood.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A request under a key of the caller's making: the same again is answered the same, another one is refused. */
public record IdempotentRequest(String key, String hash) {

    /** @param parts all that the request asks for, in a fixed order; each with its length, so that no two are confused */
    public static IdempotentRequest of(String key, Object... parts) {
        String content = Arrays.stream(parts)
                .map(part -> part == null ? "-" : part.toString().length() + ":" + part)
                .collect(Collectors.joining(","));
        return new IdempotentRequest(key, sha256(content));
    }

    /** @throws ProblemException 422 if the key was used for something else before */
    void mustBeTheSameAs(String earlierHash) {
        if (!hash.equals(earlierHash)) {
            throw ProblemException.unprocessable(
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request.",
                    "Repeat a request exactly, or give a new one a key of its own.");
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
