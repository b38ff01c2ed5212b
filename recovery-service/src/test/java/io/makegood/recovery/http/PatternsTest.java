package io.makegood.recovery.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Grüß Gott",
                "two\nlines\tand a tab",
                "emoji 😀",
                "日本語",
                "<script>alert(1)</script>",
                "a]b^c&&d"
            })
    void what_people_write_is_text(String text) {
        assertTrue(new PlainText.Rule().isValid(text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "\ud800", "a\u202eb", "a\u2066b"})
    void what_hides_or_breaks_is_not(String text) {
        assertFalse(new PlainText.Rule().isValid(text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "10", "99", "100", "199", "200"})
    void a_page_has_1_to_200_lines(String limit) {
        assertTrue(limit.matches(Patterns.LIMIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "201", "-1", "1e1", "007", "50.0"})
    void no_other_number_is_a_limit(String limit) {
        assertFalse(limit.matches(Patterns.LIMIT));
    }
}
