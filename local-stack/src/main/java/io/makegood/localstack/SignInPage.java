package io.makegood.localstack;

import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.HttpUrl;

/** Where a person picks who she is. Nobody has a password on the local stack. */
final class SignInPage {
    private static final String FRAME = Html.resource("sign-in.html");

    private SignInPage() {}

    static OAuth2HttpResponse show(HttpUrl url) {
        String action = Html.escape(url.encodedPath() + "?" + url.encodedQuery());
        String page = FRAME.replace(
                "{people}",
                People.all().stream().map(person -> card(person, action)).collect(Collectors.joining()));
        OAuth2HttpResponse plain = FrontDoor.response(200, "text/html; charset=utf-8", page);
        return new OAuth2HttpResponse(
                plain.getHeaders()
                        .newBuilder()
                        .set("Content-Security-Policy", Html.POLICY)
                        .set("X-Frame-Options", "DENY")
                        .build(),
                200,
                page,
                null);
    }

    private static String card(Person person, String action) {
        return """
                <form method="post" action="%s">
                  <button name="username" value="%s">
                    <span class="face" aria-hidden="true">%s</span>
                    <span class="who"><b>%s</b><span>%s</span></span>
                    <span class="where">%s<br>%s</span>
                  </button>
                </form>
                """.formatted(
                        action,
                        Html.escape(person.sub()),
                        Html.escape(person.name().substring(0, 1)),
                        Html.escape(person.name()),
                        Html.escape(person.title()),
                        Html.escape(String.join(", ", person.roles())),
                        Html.escape(units(person)));
    }

    private static String units(Person person) {
        return person.units().contains("*") ? "every unit" : String.join(", ", person.units());
    }
}
