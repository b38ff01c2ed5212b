package io.makegood.feedback.integrations;

import java.time.Instant;
import java.util.List;

/**
 * A key of an integration. The key itself stands nowhere.
 *
 * @param keyStart its first characters, by which people tell keys apart
 * @param revokedAt null while it is good
 */
public record ApiKey(
        String apiKeyId,
        String integration,
        String title,
        String keyStart,
        List<Scope> scopes,
        Instant createdAt,
        String createdBy,
        Instant revokedAt) {

    public ApiKey {
        scopes = List.copyOf(scopes);
    }
}
