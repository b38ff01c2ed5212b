package io.makegood.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the two small pages of the local stack have in common: no script, and nothing unescaped. */
final class Html {
    /** Forms lead back to this machine only, also by redirect; styles are the page's own. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self' http://localhost:* http://127.0.0.1:*";

    private Html() {}

    static String resource(String name) {
        try (InputStream page = Html.class.getResourceAsStream(name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
