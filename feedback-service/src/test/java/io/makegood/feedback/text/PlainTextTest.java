package io.makegood.feedback.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Great!",
                "=HYPERLINK(\"http://x\")",
                "<script>alert(1)</script>",
                "'; DROP TABLE feedback; --",
                "${jndi:ldap://x}",
                "two\nlines\twith a tab",
                "emoji 😀 and family 👩‍👩‍👧",
                "नमस्ते"
            })
    void what_is_only_text_stays_as_it_is(String text) {
        assertThat(PlainText.clean(text)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u0000b, ab",
        "a\u0007b, ab",
        "a\u001b[31mb, a[31mb",
        "a\ud800b, ab",
        "\udc00\ud800x, x",
        "a\u202eb, ab",
        "a\u2066b\u2069, ab",
        "a\ufffeb, ab"
    })
    void what_could_harm_is_taken_out(String raw, String clean) {
        assertThat(PlainText.clean(raw)).contains(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u200b\u200d", "\u2060\ufeff", "\u0000", "\u3000"})
    void nothing_visible_is_nothing(String raw) {
        assertThat(PlainText.clean(raw)).isEmpty();
    }

    @Test
    void line_ends_become_line_feeds() {
        assertThat(PlainText.clean("a\r\nb\rc")).contains("a\nb\nc");
    }

    @Test
    void the_same_letter_has_one_form() {
        assertThat(PlainText.clean("e\u0301")).contains("\u00e9");
    }

    @Test
    void a_line_has_no_line_ends() {
        assertThat(PlainText.cleanLine("Clara\r\nBcc: x@y.z")).contains("Clara Bcc: x@y.z");
    }

    @Test
    void both_limits_count() {
        assertThat(PlainText.fits("😀".repeat(4000), 4000, 16_000)).isTrue();
        assertThat(PlainText.fits("😀".repeat(4001), 4000, 16_004)).isFalse();
        assertThat(PlainText.fits("😀".repeat(10), 4000, 39)).isFalse();
    }
}
