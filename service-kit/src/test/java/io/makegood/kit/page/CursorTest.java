package io.makegood.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kit.problem.ProblemException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {

    @Test
    void what_was_encoded_comes_back() {
        assertThat(Cursor.decode(Cursor.encode("2026-01-01T00:00:00Z", "", "ü"), 3))
                .containsExactly("2026-01-01T00:00:00Z", "", "ü");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "AAFB", "_w", "not a cursor"})
    void anything_else_is_a_bad_request(String tampered) {
        assertThatThrownBy(() -> Cursor.decode(tampered, 2)).isInstanceOf(ProblemException.class);
    }
}
