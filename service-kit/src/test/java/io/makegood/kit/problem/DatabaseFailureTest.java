package io.makegood.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    08006, true
                    53300, true
                    57P01, true
                    40P01, true
                    40001, true
                    25006, true
                    28P01, true
                    58030, true
                    23505, false
                    22021, false
                    42P01, false
                    """)
    void only_what_passes_by_itself_is_waited_for(String state, boolean waits) {
        RuntimeException failure = new IllegalStateException(new DatabaseFailure("x", new SQLException("x", state)));

        assertThat(DatabaseFailure.isTransient(failure)).isEqualTo(waits);
    }

    @Test
    void who_is_not_let_in_at_the_start_has_a_wrong_setting() {
        assertThat(DatabaseFailure.isSignInRefused(new IllegalStateException(new SQLException("x", "28P01"))))
                .isTrue();
        assertThat(DatabaseFailure.isSignInRefused(new SQLException("x", "08006")))
                .isFalse();
    }

    @Test
    void an_exhausted_pool_passes() {
        assertThat(DatabaseFailure.isTransient(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @Test
    void a_commit_without_an_answer_is_tried_again() {
        assertThat(DatabaseFailure.isTransient(new RuntimeException(new RollbackException("lost"))))
                .isTrue();
    }

    @Test
    void a_bug_is_not_waited_for() {
        assertThat(DatabaseFailure.isTransient(new IllegalStateException("bug")))
                .isFalse();
    }
}
