package io.makegood.recovery.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VersionTagTest {

    @Test
    void a_tag_says_which_version_the_caller_knows() {
        assertEquals(12L, VersionTag.expected(VersionTag.of(12)));
    }

    @Test
    void without_a_tag_she_does_not_mind() {
        assertNull(VersionTag.expected(null));
        assertNull(VersionTag.expected("*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "W/\"12\"", "\"12\", \"13\"", "\"x\"", "", "\"9999999999999999999\"", "\"-1\""})
    void what_is_none_of_our_tags_matches_nothing(String tag) {
        assertEquals(-1L, VersionTag.expected(tag));
    }
}
