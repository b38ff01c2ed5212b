package io.makegood.e2e.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compose tells the services nothing that they do not read, and leads to where they listen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServicesInComposeTest {

    /** Keys of Quarkus that no service has a say in, since only a deployment knows their values. */
    private static final Set<String> GIVEN_BY_A_DEPLOYMENT = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_MAILER_HOST",
            "QUARKUS_MAILER_PORT",
            "QUARKUS_OIDC_AUTHORIZATION_PATH",
            "QUARKUS_OIDC_END_SESSION_PATH",
            "QUARKUS_OIDC_CREDENTIALS_SECRET",
            "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET",
            "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET");

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");
    private static final ComposeFile COMPOSE = ComposeFile.read();

    static Set<Map.Entry<String, String>> built() {
        return COMPOSE.built().entrySet();
    }

    @Test
    void every_service_and_the_console_have_a_container() {
        assertThat(COMPOSE.built().values())
                .containsExactlyInAnyOrder(
                        "feedback-service", "recovery-service", "recognition-service", "analytics-service", "console");
    }

    @ParameterizedTest
    @MethodSource("built")
    void every_variable_of_a_service_is_one_that_it_reads(Map.Entry<String, String> service) {
        // Given
        Set<String> known = new TreeSet<>(GIVEN_BY_A_DEPLOYMENT);
        known.addAll(Settings.of(service.getValue()).variables());

        // When
        Set<String> given = COMPOSE.environment(service.getKey()).keySet();

        // Then
        assertThat(known).containsAll(given);
    }

    @ParameterizedTest
    @MethodSource("built")
    void a_setting_without_default_is_given(Map.Entry<String, String> service) {
        // Given
        List<String> needed = Settings.of(service.getValue()).own().stream()
                .filter(setting -> setting.defaultValue() == null)
                .map(Setting::variable)
                .toList();

        // Then
        assertThat(COMPOSE.environment(service.getKey()).keySet()).containsAll(needed);
    }

    @ParameterizedTest
    @MethodSource("built")
    void a_service_is_published_and_looked_at_on_the_port_that_it_listens_on(Map.Entry<String, String> service) {
        // Given
        String port = Settings.of(service.getValue()).value("quarkus.http.port");

        // Then
        assertThat(COMPOSE.ports(service.getKey())).containsExactly("127.0.0.1:" + port + ":" + port);
        assertThat(COMPOSE.healthTest(service.getKey())).contains("http://127.0.0.1:" + port + "/q/health/ready");
        assertThat(Repository.read(service.getValue() + "/Dockerfile")).contains("EXPOSE " + port + "\n");
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_image_holds_its_own_service_and_runs_as_nobody_of_importance(Map.Entry<String, String> service) {
        // Given
        String dockerfile = Repository.read(service.getValue() + "/Dockerfile");
        List<String> copied = Pattern.compile("(?m)^COPY (\\S+)/target/")
                .matcher(dockerfile)
                .results()
                .map(copy -> copy.group(1))
                .distinct()
                .toList();

        // Then
        assertThat(copied).containsExactly(service.getValue());
        assertThat(dockerfile)
                .containsPattern("(?m)^FROM eclipse-temurin:17\\.\\d+\\.\\d+_\\d+-jre-")
                .contains("USER 10001:10001");
        assertThat(COMPOSE.image(service.getKey()))
                .isEqualTo("makegood/" + service.getValue() + ":" + projectVersion());
    }

    @Test
    void services_find_each_other_where_they_listen() {
        // Given
        Map<String, String> addresses = new TreeMap<>();
        COMPOSE.environment("console").forEach((name, value) -> {
            Matcher service = Pattern.compile("MAKEGOOD_CONSOLE_(\\w+)_URL").matcher(name);
            if (service.matches()) {
                addresses.put(service.group(1).toLowerCase(), value);
            }
        });

        // Then
        assertThat(addresses)
                .hasSize(4)
                .allSatisfy((service, address) -> assertThat(address)
                        .isEqualTo("http://" + service + ":"
                                + Settings.of(service + "-service").value("quarkus.http.port")));
    }

    @Test
    void each_service_has_a_database_of_its_own() {
        // Given
        List<String> made = Pattern.compile("(?m)^database (\\w+) \"\\$(\\w+)\"$")
                .matcher(Repository.read("deploy/compose/databases.sh"))
                .results()
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();

        // When
        List<String> used = Stream.of("feedback", "recovery", "recognition", "analytics")
                .map(service -> databaseAndPassword(COMPOSE.environment(service)))
                .toList();

        // Then
        assertThat(made).containsExactlyInAnyOrderElementsOf(used);
    }

    private static String databaseAndPassword(Map<String, String> environment) {
        Matcher password = REQUIRED.matcher(environment.get("QUARKUS_DATASOURCE_PASSWORD"));
        assertThat(password.matches()).isTrue();
        return environment.get("QUARKUS_DATASOURCE_JDBC_URL").replace("jdbc:postgresql://postgres:5432/", "") + " "
                + password.group(1);
    }

    private static String projectVersion() {
        return Repository.version("version");
    }
}
