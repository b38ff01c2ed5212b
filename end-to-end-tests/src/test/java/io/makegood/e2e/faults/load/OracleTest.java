package io.makegood.e2e.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OracleTest {

    @TempDir
    Path folder;

    @Test
    void only_what_was_answered_202_is_accepted_and_every_call_is_an_attempt() {
        // Given
        Path file = folder.resolve("oracle.tsv");
        Submission taken = submission("taken");
        Submission unknown = submission("unknown");
        try (Oracle oracle = new Oracle(file)) {

            // When
            oracle.before(taken);
            oracle.after(taken, 503, null);
            oracle.before(taken);
            oracle.after(taken, 202, "f-1");
            oracle.before(taken);
            oracle.after(taken, 202, "f-2");
            oracle.before(unknown);
        }

        // Then
        Oracle.Account account = Oracle.read(file);
        assertThat(account.attempts()).isEqualTo(4);
        assertThat(account.submissions()).isEqualTo(2);
        assertThat(account.accepted()).singleElement().satisfies(accepted -> {
            assertThat(accepted.submissionId()).isEqualTo("taken");
            assertThat(accepted.kind()).isEqualTo(Kind.PRAISE);
            assertThat(accepted.feedbackIds()).containsExactly("f-1", "f-2");
        });
    }

    private static Submission submission(String id) {
        return new Submission(id, Kind.PRAISE, "/feedback", Map.of(), "{}");
    }
}
