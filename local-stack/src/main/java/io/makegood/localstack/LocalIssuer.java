package io.makegood.localstack;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The OIDC issuer of the local stack. The protocol is mock-oauth2-server's, which believes whatever it is asked; so a
 * {@link FrontDoor} stands before it that knows the people, the one client, its secret and the way back.
 */
public final class LocalIssuer implements AutoCloseable {
    /** First segment of every path, and the key's id. */
    public static final String NAME = "makegood";

    private final LoopbackHttp http;

    private LocalIssuer(LoopbackHttp http) {
        this.http = http;
    }

    /** Starts it in this JVM. */
    public static LocalIssuer start(int port, RSAKey key, String clientSecret) {
        LoopbackHttp http = new LoopbackHttp();
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(new KeyProvider(List.of(key)));
        OAuth2Config config = new OAuth2Config(true, null, null, false, tokens, Set.of(new AccessToken()), http);
        Route protocol = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
        FrontDoor door = new FrontDoor(url(port), clientSecret, request -> answer(protocol, request));
        http.start(LoopbackHttp.ADDRESS, port, door::answer);
        return new LocalIssuer(http);
    }

    private static OAuth2HttpResponse answer(Route protocol, OAuth2HttpRequest request) {
        return protocol.invoke(request);
    }

    /** What tokens name as their issuer, and where discovery starts. */
    public static String url(int port) {
        return "http://localhost:" + port + "/" + NAME;
    }

    public String url() {
        return url(http.port());
    }

    @Override
    public void close() {
        http.stop();
    }
}
