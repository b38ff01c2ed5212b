package io.makegood.analytics.rebuilds;

import static io.makegood.analytics.AnalyticsFixtures.aFeedback;
import static io.makegood.analytics.AnalyticsFixtures.aUnit;
import static io.makegood.analytics.AnalyticsFixtures.anId;
import static io.makegood.analytics.AnalyticsFixtures.event;
import static io.makegood.analytics.AnalyticsFixtures.nps;
import static io.makegood.analytics.Asking.as;
import static io.makegood.analytics.Asking.ask;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.makegood.analytics.Recount;
import io.makegood.analytics.SomeBusyMonths;
import io.makegood.analytics.Wire;
import io.makegood.events.EventEnvelope;
import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The numbers are exact, against the facts and against what was published; and made anew they are the same. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Wire wire;

    @Inject
    AgroalDataSource database;

    private final String unit = aUnit();

    @Test
    void the_numbers_are_exact_and_a_rebuild_gives_the_same() throws Exception {
        // Given
        List<EventEnvelope> events = SomeBusyMonths.in(unit, 400, 42);
        publishInAnyOrderAndSomeTwice(events);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(figures(unit, events)).isEqualTo(recounted(unit, events)));
        Map<String, String> before = allNumbers();
        String factsBefore = countedFromFacts();

        // When
        String id = begin().jsonPath().getString("rebuildId");
        List<EventEnvelope> meanwhile = List.of(event(aFeedback(unit + "-other", nps(10))));
        wire.send(meanwhile);
        await().atMost(LONG).untilAsserted(() -> assertThat(state(id)).isEqualTo("DONE"));

        // Then
        assertThat(allNumbers()).isEqualTo(before);
        assertThat(countedFromFacts()).isEqualTo(factsBefore).isEqualTo(countedFromRollups());
        for (String part : List.of(".one", ".one.a", ".two")) {
            assertThat(figures(unit + part, events)).isEqualTo(recounted(unit + part, events));
        }
        await().untilAsserted(
                        () -> assertThat(ask("/metrics?unit=" + unit + "-other").getInt("scores.NPS.n"))
                                .isEqualTo(1));
        assertThat(schemas()).containsExactly("g" + generation());
    }

    @Test
    void only_one_runs_at_a_time() throws Exception {
        // Given
        String id = aRebuildThatIsRunning("now()");

        // When
        Response answer = begin();

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("detail")).contains(id);
        execute("delete from rebuild where id = '" + id + "'");
    }

    @Test
    void one_whose_process_was_killed_is_cleared_away_and_another_may_begin() throws Exception {
        // Given
        String killed = aRebuildThatIsRunning("now()");
        int left = Integer.parseInt(text("select generation from rebuild where id = '" + killed + "'"));
        execute("create schema g" + left);
        execute("update rebuild set heartbeat_at = now() - interval '2 minutes' where id = '" + killed + "'");

        // When
        Response answer = begin();

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(state(killed)).isEqualTo("ABANDONED");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(state(answer.jsonPath().getString("rebuildId")))
                        .isEqualTo("DONE"));
        assertThat(schemas()).containsExactly("g" + generation());
    }

    @Test
    void beginning_one_is_written_down_with_the_name_of_who_did_it() {
        // When
        String id = begin().jsonPath().getString("rebuildId");

        // Then
        assertThat(deedsOn(id)).containsExactly("olga rebuild.start");
        await().atMost(LONG).untilAsserted(() -> assertThat(state(id)).isEqualTo("DONE"));
    }

    @Test
    void it_is_begun_by_operators_only() {
        for (String person : List.of("eve", "anna", "mia", "xena", "adam", "otto")) {
            int status =
                    given().auth().oauth2(Tokens.of(person)).post("/rebuilds").statusCode();
            assertThat(status).as(person).isEqualTo(403);
        }
        assertThat(as("olga", "/rebuilds/" + anId()).statusCode()).isEqualTo(404);
        assertThat(as("mia", "/rebuilds/" + anId()).statusCode()).isEqualTo(403);
    }

    private void publishInAnyOrderAndSomeTwice(List<EventEnvelope> events) {
        List<EventEnvelope> published = new ArrayList<>(events);
        published.addAll(events.subList(0, 100));
        Collections.shuffle(published, new Random(7));
        wire.send(published);
    }

    private static Map<String, Number> recounted(String of, List<EventEnvelope> events) {
        return Recount.of(events, of).figures();
    }

    private static Map<String, Number> figures(String of, List<EventEnvelope> events) {
        JsonPath metrics = ask("/metrics?unit=" + of);
        Map<String, Number> figures = new LinkedHashMap<>();
        recounted(of, events).forEach((name, expected) -> figures.put(name, figure(metrics, name, expected)));
        return figures;
    }

    private static Number figure(JsonPath metrics, String name, Number like) {
        return like instanceof Double ? (Number) metrics.getDouble(name) : (Number) metrics.getLong(name);
    }

    /** Everything that can be asked about the unit. */
    private Map<String, String> allNumbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (String path :
                List.of("/metrics?", "/metrics/by-unit?", "/metrics/by-period?period=DAY&", "/metrics/by-employee?")) {
            numbers.put(path, ask(path + "unit=" + unit).prettify());
        }
        numbers.put("activity", ask("/activity?limit=200&unit=" + unit).prettify());
        return numbers;
    }

    private String countedFromFacts() throws Exception {
        return text("""
                select string_agg(line, ' ' order by line) from (
                    select concat_ws('/', f.unit, f.day, a.metric, a.value, count(*)) as line
                    from %1$s.feedback f join %1$s.answer a using (feedback_id)
                    where f.counts and a.value is not null and f.unit like '%2$s%%'
                    group by f.unit, f.day, a.metric, a.value) as counted""".formatted("g" + generation(), unit + "."));
    }

    private String countedFromRollups() throws Exception {
        return text("""
                select string_agg(line, ' ' order by line) from (
                    select concat_ws('/', unit, day, metric, value, n) as line
                    from %s.answer_count where employee_id = '' and unit like '%s%%') as counted""".formatted("g" + generation(), unit + "."));
    }

    private static Response begin() {
        return given().auth().oauth2(Tokens.of("olga")).post("/rebuilds");
    }

    private static String state(String id) {
        return as("olga", "/rebuilds/" + id).jsonPath().getString("state");
    }

    private static List<String> deedsOn(String id) {
        return as("olga", "/operator-actions")
                .jsonPath()
                .<Map<String, String>>getList("items.findAll { it.subject == '" + id + "' }")
                .stream()
                .map(deed -> deed.get("by") + " " + deed.get("action"))
                .toList();
    }

    private String aRebuildThatIsRunning(String heartbeat) throws Exception {
        String id = anId();
        execute("insert into rebuild (id, state, zone, requested_by, records, heartbeat_at) values ('%s', 'RUNNING', "
                        .formatted(id)
                + "'UTC', 'olga', 0, " + heartbeat + ")");
        return id;
    }

    private int generation() throws Exception {
        return Integer.parseInt(text("select current from generation"));
    }

    private List<String> schemas() throws Exception {
        return List.of(text("select string_agg(nspname, ' ') from pg_namespace where nspname ~ '^g[0-9]+$'")
                .split(" "));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
