package io.makegood.localstack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes tokens as the local issuer would, and some that nobody should accept. */
public final class TokenMint {
    public static final String AUDIENCE = "makegood-api";
    public static final String CONSOLE = "makegood-console";

    /** Long before the hour of a token is over. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(20);

    private final String issuer;
    private final RSAKey key;
    private final Map<Person, Made> made = new ConcurrentHashMap<>();

    private record Made(String token, Instant until) {}

    /** Whose signature nobody knows. Made once: it takes seconds. */
    private static final class Stranger {
        static final RSAKey KEY = IssuerKey.generate();
    }

    public TokenMint(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** An access token of this person; the same for a while, as a browser would have it. */
    public String of(Person person) {
        Instant now = Instant.now();
        return made.compute(
                        person,
                        (one, before) -> before != null && now.isBefore(before.until())
                                ? before
                                : new Made(token().person(one).build(), now.plus(GOOD_FOR)))
                .token();
    }

    /** An access token with these claims in place of the usual ones; a null value takes a claim away. */
    public String mint(Map<String, Object> claims) {
        Token token = token();
        claims.forEach(token::claim);
        return token.build();
    }

    public Token token() {
        return new Token();
    }

    private enum Signature {
        OWN_KEY,
        STRANGERS_KEY,
        PUBLIC_KEY_AS_SECRET,
        NONE
    }

    /** A token in the making. It starts as a good access token of nobody in particular. */
    public final class Token {
        private final Map<String, Object> claims = new HashMap<>();
        private Signature signature = Signature.OWN_KEY;

        private Token() {
            Instant now = Instant.now();
            claims.put("iss", issuer);
            claims.put("aud", List.of(AUDIENCE));
            claims.put("sub", "nobody");
            claims.put("jti", UUID.randomUUID().toString());
            claims.put("iat", Date.from(now));
            claims.put("nbf", Date.from(now.minusSeconds(5)));
            claims.put("exp", Date.from(now.plus(Duration.ofHours(1))));
        }

        public Token person(String sub) {
            return person(People.named(sub));
        }

        public Token person(Person person) {
            claims.put("sub", person.sub());
            claims.putAll(person.claims());
            return this;
        }

        public Token claim(String name, Object value) {
            claims.put(name, value instanceof Instant instant ? Date.from(instant) : value);
            return this;
        }

        public Token roles(String... roles) {
            return claim("roles", List.of(roles));
        }

        public Token units(String... units) {
            return claim("units", List.of(units));
        }

        public Token audience(String audience) {
            return claim("aud", List.of(audience));
        }

        public Token issuer(String other) {
            return claim("iss", other);
        }

        public Token expired() {
            Instant past = Instant.now().minus(Duration.ofHours(2));
            return claim("iat", past).claim("nbf", past).claim("exp", past.plus(Duration.ofHours(1)));
        }

        /** What the console gets beside the access token: for the console's eyes, no key to any service. */
        public Token asIdToken() {
            return audience(CONSOLE).claim("nonce", UUID.randomUUID().toString());
        }

        /** Without a signature ({@code alg: none}). */
        public Token unsigned() {
            signature = Signature.NONE;
            return this;
        }

        /** HS256 with the public key's text as secret: the algorithm confusion. */
        public Token signedWithPublicKey() {
            signature = Signature.PUBLIC_KEY_AS_SECRET;
            return this;
        }

        /** Signed by another key that claims to be the issuer's. */
        public Token signedByStranger() {
            signature = Signature.STRANGERS_KEY;
            return this;
        }

        public String build() {
            JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
            claims.forEach(builder::claim);
            try {
                return switch (signature) {
                    case OWN_KEY -> sign(builder.build(), JWSAlgorithm.RS256, new RSASSASigner(key));
                    case STRANGERS_KEY -> sign(builder.build(), JWSAlgorithm.RS256, new RSASSASigner(Stranger.KEY));
                    case PUBLIC_KEY_AS_SECRET -> sign(builder.build(), JWSAlgorithm.HS256, new MACSigner(publicPem()));
                    case NONE -> new PlainJWT(builder.build()).serialize();
                };
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .keyID(LocalIssuer.NAME)
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private String publicPem() throws JOSEException {
        String base64 = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.toRSAPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }
}
