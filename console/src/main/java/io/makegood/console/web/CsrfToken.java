package io.makegood.console.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.regex.Pattern;

/**
 * Proves that a form was filled in on a page of ours: a random cookie, and in the form its signature for the person
 * signed in. Another site can make a browser send the cookie, but it can neither read it nor sign it.
 */
@Named("csrf")
@RequestScoped
public class CsrfToken {
    public static final String FIELD = "csrf";
    static final String COOKIE = "makegood-csrf";
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final RoutingContext request;
    private final Person person;
    private final CsrfKey key;
    private String nonce;

    public CsrfToken(RoutingContext request, Person person, CsrfKey key) {
        this.request = request;
        this.person = person;
        this.key = key;
    }

    /** The value for this person's forms; the first one on a browser also gives it the cookie. */
    public String value() {
        if (nonce == null) {
            nonce = cookieNonce();
        }
        if (nonce == null) {
            nonce = key.newNonce();
            request.response().addCookie(cookie(nonce));
        }
        return key.sign(nonce, person.subject());
    }

    boolean accepts(String formValue) {
        String sent = cookieNonce();
        return sent != null && formValue != null && key.matches(formValue, sent, person.subject());
    }

    private String cookieNonce() {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie != null && NONCE.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(COOKIE, value)
                .setHttpOnly(true)
                .setPath("/")
                .setSameSite(CookieSameSite.LAX)
                .setSecure(request.request().isSSL());
    }
}
