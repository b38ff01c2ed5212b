package io.makegood.analytics;

import static io.makegood.analytics.Asking.as;
import static io.makegood.analytics.Asking.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what is turned away at the door. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics?unit=North",
                "/metrics?unit=north.",
                "/metrics?unit=north%25",
                "/metrics?from=2026-02-30",
                "/metrics?from=01.02.2026",
                "/metrics?from=2026-01-01T00:00:00Z",
                "/metrics?from=%2B999999999-01-01",
                "/metrics?from=2026-02-01&to=2026-01-01",
                "/metrics?employee=a%20b",
                "/metrics/by-period?period=YEAR",
                "/metrics/by-unit?limit=0",
                "/metrics/by-unit?limit=1001",
                "/metrics/by-unit?limit=x",
                "/metrics/by-unit?limit=99999999999",
                "/metrics/by-unit?after=%21",
                "/activity?limit=0",
                "/activity?after=abc",
                "/activity?unit=%27"
            })
    void what_makes_no_sense_is_a_problem(String path) {
        // When
        Response answer = as("mia", path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/metrics/by-unit",
                "/metrics/by-period",
                "/metrics/by-employee",
                "/activity",
                "/activity/stream",
                "/trace/x",
                "/rebuilds/x"
            })
    void nobody_sees_anything_without_a_role(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(401);
        String other = Tokens.builder()
                .person("mia")
                .claim("roles", List.of("Employee"))
                .build();
        assertThat(with(other, path).statusCode()).isEqualTo(403);
    }
}
