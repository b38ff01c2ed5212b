package io.makegood.feedback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentHashTest {

    private record Part(String a, List<String> b) {}

    @Test
    void the_same_content_has_the_same_hash() {
        assertThat(ContentHash.of(new Part("x", List.of("y")), new BigDecimal("9.0")))
                .isEqualTo(ContentHash.of(new Part("x", List.of("y")), new BigDecimal("9")))
                .hasSize(64);
    }

    @Test
    void parts_do_not_run_together() {
        assertThat(List.of(
                        ContentHash.of("ab", "c"),
                        ContentHash.of("a", "bc"),
                        ContentHash.of("abc"),
                        ContentHash.of("abc", null),
                        ContentHash.of(null, "abc"),
                        ContentHash.of(List.of("ab", "c")),
                        ContentHash.of(List.of("ab"), "c"),
                        ContentHash.of(Arrays.asList("ab", null, "c"))))
                .doesNotHaveDuplicates();
    }
}
