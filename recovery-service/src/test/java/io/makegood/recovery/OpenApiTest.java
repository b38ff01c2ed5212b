package io.makegood.recovery;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The API as others know it. A change that is meant is written down with {@code -Dmakegood.write=true}; one that is not
 * fails here.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    private static final Path WRITTEN = Path.of("openapi.yaml");

    @Test
    void the_api_is_as_it_is_written_down() throws IOException {
        // When
        String served = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        if (Boolean.getBoolean("makegood.write")) {
            Files.writeString(WRITTEN, served);
        }
        assertEquals(Files.readString(WRITTEN), served);
    }
}
