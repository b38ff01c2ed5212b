package io.makegood.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Makegood;
import io.makegood.localstack.process.Identity;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever starts Makegood with {@code ./run} has somebody who looks after it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComesBackIT {

    private static final String VICTIM = "analytics-2";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Makegood makegood = Makegood.running();

    @Test
    void a_service_that_dies_is_started_again_and_the_run_says_so() throws IOException {
        // Given
        Identity before = victim();

        // When
        before.find().orElseThrow().destroyForcibly();

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(said())
                        .contains(VICTIM + " ended unasked")
                        .contains("starting it again.")
                        .contains(VICTIM + " is up again."));
        assertThat(victim()).isNotEqualTo(before);
        RestAssured.get(makegood.secondUrl("analytics") + "/q/health/ready")
                .then()
                .statusCode(200);
    }

    private Identity victim() {
        return Identity.read(makegood.logs().resolve(VICTIM + ".pid")).orElseThrow();
    }

    private String said() throws IOException {
        Path log = makegood.logs().getParent().resolveSibling("stack.log");
        return Files.readString(log);
    }
}
