package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.makegood.e2e.stack.Makegood;
import io.makegood.localstack.TokenMint;
import io.makegood.localstack.TokenMint.Token;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A1 to A13: who is not who she says. The route walk tries the most of it at every route; here also what is rarer. */
final class BadTokens {

    private static final List<StaffDoor> ONE_PER_SERVICE =
            List.of(StaffDoor.CASES, StaffDoor.FEEDBACK_LIST, StaffDoor.RECOGNITIONS, StaffDoor.METRICS);

    /** Made once: it takes seconds. */
    private static final RSAKey STRANGERS_KEY = strangersKey();

    private BadTokens() {}

    static Stream<Row> rows() {
        return ONE_PER_SERVICE.stream().flatMap(BadTokens::at);
    }

    private static Stream<Row> at(StaffDoor door) {
        return Stream.of(tokens(door), keys(door), claims(door), carriers(door)).flatMap(rows -> rows);
    }

    private static Stream<Row> tokens(StaffDoor door) {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        return Stream.of(
                row("A1", "no token", door, door::nobody, 401),
                minted("A2", "expired", door, Token::expired),
                minted("A2", "of tomorrow", door, token -> token.claim("nbf", tomorrow)),
                minted("A3", "of another issuer", door, token -> token.issuer("http://localhost:1/evil")),
                minted("A4", "for another audience", door, token -> token.audience("somebody-else")),
                minted("A5", "not signed", door, Token::unsigned),
                minted("A6", "signed with the public key", door, Token::signedWithPublicKey),
                minted("A7", "signed by a stranger", door, Token::signedByStranger),
                minted("A8", "an ID token", door, Token::asIdToken));
    }

    /** Tokens that bring the key along with which they would like to be looked at. */
    private static Stream<Row> keys(StaffDoor door) {
        return Stream.of(
                headed("A7", "kid upwards", door, STRANGERS_KEY, header -> header.keyID("../../../../dev/null")),
                headed("A7", "kid as SQL", door, STRANGERS_KEY, header -> header.keyID("x' union select 'y")),
                headed(
                        "A7",
                        "jku",
                        door,
                        STRANGERS_KEY,
                        header -> header.jwkURL(URI.create("http://127.0.0.1:1/keys"))),
                headed(
                        "A7",
                        "x5u",
                        door,
                        STRANGERS_KEY,
                        header -> header.x509CertURL(URI.create("http://127.0.0.1:1/cert"))),
                headed("A7", "the key itself", door, STRANGERS_KEY, header -> header.jwk(STRANGERS_KEY.toPublicJWK())));
    }

    private static RSAKey strangersKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("stranger").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row headed(
            String entry, String what, StaffDoor door, RSAKey key, Consumer<JWSHeader.Builder> change) {
        return row(entry, "a token with " + what, door, () -> door.withToken(signed(key, change)), 401);
    }

    private static String signed(RSAKey key, Consumer<JWSHeader.Builder> change) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(mia().build()).getJWTClaimsSet();
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256);
            change.accept(header);
            SignedJWT token = new SignedJWT(header.build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row minted(String entry, String what, StaffDoor door, UnaryOperator<Token> change) {
        return row(
                entry,
                "a token " + what,
                door,
                () -> door.withToken(change.apply(mia()).build()),
                401);
    }

    private static Token mia() {
        TokenMint mint = Makegood.running().mint();
        return mint.token().person("mia");
    }

    /** Good tokens that say less or other than they seem to. */
    private static Stream<Row> claims(StaffDoor door) {
        String unit = Shop.open().unit();
        return Stream.of(
                claimed("A9", "no units", door, token -> token.claim("units", null)),
                claimed("A9", "units as a text", door, token -> token.claim("units", unit)),
                claimed("A10", "another's units", door, token -> token.units("south", "east")),
                claimed("A10", "units within units", door, token -> token.claim("units", List.of(List.of(unit)))),
                claimed("A10", "a star among letters", door, token -> token.units("nor*", "north.%")),
                claimed("A11", "roles in capitals", door, token -> token.roles("MANAGER", "Employee"), 403),
                claimed(
                        "A11",
                        "roles elsewhere",
                        door,
                        token -> token.claim("roles", null).claim("realm_access", Map.of("roles", List.of("manager"))),
                        403),
                row(
                        "A40",
                        "a token with a name of HTML and 5 KB",
                        door,
                        () -> door.withToken(mia().claim("name", "<script>x</script>\u202E" + "x".repeat(5_000))
                                .build()),
                        200));
    }

    /** Asked for a unit of which she covers nothing: numbers there are none then, and a list is empty. */
    private static Row claimed(String entry, String what, StaffDoor door, UnaryOperator<Token> change) {
        return claimed(entry, what, door, change, door == StaffDoor.METRICS ? 404 : 200);
    }

    private static Row claimed(String entry, String what, StaffDoor door, UnaryOperator<Token> change, int status) {
        return row(
                entry, "a token with " + what, door, () -> (wire, marker) -> asked(door, change, wire, marker), status);
    }

    private static Answer asked(StaffDoor door, UnaryOperator<Token> change, Wire wire, String marker) {
        // Not mia's employee id: her own cases are hers, wherever.
        Call call = door.withToken(
                change.apply(mia().claim("employee_id", "e-nobody")).build());
        String query = call.target().contains("?") ? "&unit=" : "?unit=";
        Answer answer = call.to(call.target() + query + Shop.open().unit()).at(wire, marker);
        org.assertj.core.api.Assertions.assertThat(answer.body()).doesNotContain("\"unit\":");
        return answer;
    }

    private static Stream<Row> carriers(StaffDoor door) {
        return Stream.of(
                row("A13", "a token in the query", door, () -> inQuery(door), 401),
                row(
                        "A13",
                        "a token in a cookie",
                        door,
                        () -> door.nobody().header("Cookie: Authorization=" + mia().build() + "; q_session=@M@"),
                        401),
                row(
                        "A13",
                        "two tokens, of which the first is none",
                        door,
                        () -> door.nobody()
                                .header("Authorization: Bearer @M@")
                                .header("Authorization: Bearer " + mia().build()),
                        401),
                row(
                        "A13",
                        "bearer in small letters",
                        door,
                        () -> door.nobody().header("Authorization: bearer " + mia().build()),
                        200),
                row("A13", "a token of 12 KB", door, () -> door.withToken("@M@" + "x".repeat(12_000)), 401),
                row("A13", "a token of 20 KB", door, () -> door.withToken("x".repeat(20_000)), 431),
                row("A13", "garbage for a token", door, () -> door.withToken("@M@.@M@.@M@"), 401),
                row("A13", "Basic", door, () -> door.nobody().header("Authorization: Basic YWRhbTphZGFt"), 401),
                row(
                        "A13",
                        "an API key where staff come in",
                        door,
                        () -> door.nobody().header("X-Api-Key: " + Shop.open().apiKey()),
                        401));
    }

    private static Call inQuery(StaffDoor door) {
        Call nobody = door.nobody();
        return nobody.to(
                nobody.target() + (nobody.target().contains("?") ? "&" : "?") + "access_token=" + mia().build());
    }
}
