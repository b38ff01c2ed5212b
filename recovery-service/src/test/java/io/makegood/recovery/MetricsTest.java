package io.makegood.recovery;

import static io.makegood.recovery.Acting.aFixedCase;
import static io.makegood.recovery.Acting.eventually;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {

    @Test
    void what_happens_to_cases_is_counted() {
        // When
        aFixedCase(aUnit(), anId());

        // Then
        eventually(() -> {
            String metrics = given().get("/q/metrics").asString();
            assertTrue(metrics.contains("recovery_cases_total{fact=\"opened\""), metrics);
            assertTrue(metrics.contains("recovery_cases_total{fact=\"check-requested\""), metrics);
        });
    }
}
