package io.makegood.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The real parts, started once: broker, database, issuer and mail server as every service's tests get them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestStackTest {
    private static Map<String, String> configuration;
    private static TestStack stack;

    @BeforeAll
    static void start() {
        long begin = System.nanoTime();
        LocalStackResource resource = new LocalStackResource();
        resource.init(Map.of("service", "recovery"));
        configuration = resource.start();
        stack = TestStack.current();
        System.out.println("started in " + (System.nanoTime() - begin) / 1_000_000);
    }

    @Test
    void a_service_owns_its_database() throws SQLException {
        // When
        try (var connection = stack.database()
                        .connect(
                                configuration.get("quarkus.datasource.username"),
                                configuration.get("quarkus.datasource.password"),
                                "recovery");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE probe (id int)");

            // Then
            try (var rows = statement.executeQuery(
                    "SELECT current_setting('fsync') || current_setting('synchronous_commit')")) {
                rows.next();
                assertEquals("onon", rows.getString(1));
            }
        }
    }

    @Test
    void discovery() throws Exception {
        var response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.issuerUrl() + "/.well-known/openid-configuration"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        System.out.println(response.body());
        response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.issuerUrl() + "/jwks"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        System.out.println(response.body());
        System.out.println(Tokens.of("mia"));
        assertEquals(200, response.statusCode());
    }
}
