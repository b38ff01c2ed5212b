package io.makegood.localstack;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What every token of the local issuer has in common; the person's own claims come with her sign-in. */
final class AccessToken implements OAuth2TokenCallback {
    @Override
    public String issuerId() {
        return LocalIssuer.NAME;
    }

    @Override
    public String subject(TokenRequest request) {
        return null;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return JOSEObjectType.JWT.getType();
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(TokenMint.AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return Map.of();
    }

    @Override
    public long tokenExpiry() {
        return Duration.ofHours(1).toSeconds();
    }
}
