package io.makegood.recovery.cases;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.kit.problem.ProblemException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdempotentRequestTest {

    @Test
    void the_same_again_is_the_same() {
        // Given
        IdempotentRequest first = IdempotentRequest.of("key", "refund", "20.00 EUR", null);

        // When
        IdempotentRequest again = IdempotentRequest.of("key", "refund", "20.00 EUR", null);

        // Then
        assertDoesNotThrow(() -> again.mustBeTheSameAs(first.hash()));
    }

    @Test
    void something_else_under_the_same_key_is_422() {
        // Given
        IdempotentRequest first = IdempotentRequest.of("key", "refund", "20.00 EUR");

        // When
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> IdempotentRequest.of("key", "refund", "21.00 EUR").mustBeTheSameAs(first.hash()));

        // Then
        assertEquals(422, refused.problem().status());
    }

    @Test
    void parts_cannot_be_shifted_into_each_other() {
        String one = IdempotentRequest.of("key", "a", "1:b").hash();
        String other = IdempotentRequest.of("key", "a,1:b", null).hash();
        assertThrows(ProblemException.class, () -> new IdempotentRequest("key", one).mustBeTheSameAs(other));
    }
}
