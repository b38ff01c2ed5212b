package io.makegood.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The API changes only when somebody means it: {@code -Dmakegood.write=true} writes the file anew. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    private static final Path FILE = Path.of("openapi.yaml");

    @Test
    void the_api_is_the_one_that_is_checked_in() throws IOException {
        // Given
        String served = given().get("/q/openapi?format=yaml").asString();
        if (Boolean.getBoolean("makegood.write")) {
            Files.writeString(FILE, served);
        }

        // When
        String checkedIn = Files.exists(FILE) ? Files.readString(FILE) : "";

        // Then
        assertThat(served)
                .as("openapi.yaml is behind; write it with -Dmakegood.write=true")
                .isEqualTo(checkedIn);
    }
}
