package io.makegood.localstack;

/** What the two small pages of the local stack have in common: no script, and nothing unescaped. */
final class Html {
    /** Forms lead back to this machine only, also by redirect; styles are the page's own. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self' http://localhost:* http://127.0.0.1:*";

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
