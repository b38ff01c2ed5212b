package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * Something that is changed in a good body.
 *
 * @param at where, from 0 to 1
 * @param length how much of it
 * @param with an index into what is put in
 */
record Mutation(Kind kind, double at, int length, int with) {

    /** What is done. */
    enum Kind {
        DELETE,
        REPEAT,
        INSERT,
        REPLACE,
        CUT_OFF
    }

    /** Words that somebody stumbled over before. */
    static final List<String> WORDS = List.of(
            "null",
            "true",
            "-0",
            "1e999",
            "1e-999999999",
            "NaN",
            "9".repeat(30),
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "\\udc00\\ud83d",
            "{",
            "}",
            "[[[[[[[[[[[[[[[[[[[[",
            "]",
            ",",
            ":",
            "\"a\":1,",
            "\u0000",
            "\u00ff\u00fe",
            "\u00ef\u00bf\u00be",
            "\u00e2\u0080\u00ae",
            "%00",
            "%",
            "&",
            "=",
            "' or 1=1--",
            "${jndi:ldap://127.0.0.1:1/x}",
            "\r\n",
            "x".repeat(9_000));

    byte[] on(byte[] body) {
        String text = new String(body, ISO_8859_1);
        int start = (int) (at * text.length());
        int end = Math.min(text.length(), start + length);
        String word = WORDS.get(with);
        String changed = switch (kind) {
            case DELETE -> text.substring(0, start) + text.substring(end);
            case REPEAT -> text.substring(0, end) + text.substring(start);
            case INSERT -> text.substring(0, start) + word + text.substring(start);
            case REPLACE -> text.substring(0, start) + word + text.substring(end);
            case CUT_OFF -> text.substring(0, start);
        };
        return changed.getBytes(ISO_8859_1);
    }
}
