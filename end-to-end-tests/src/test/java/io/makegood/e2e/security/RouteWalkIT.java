package io.makegood.e2e.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.badinput.Answer;
import io.makegood.e2e.badinput.Call;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of every service, knocked at by those who may enter and by those who may not: {@code routes.csv} says who. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteWalkIT {

    private static final List<String> NO_ROLES = List.of("Admin", "superuser", "OPS", "*", "employee,ops");

    private static final Duration REBUILT = Duration.ofSeconds(90);
    private static final Route ANALYTICS = new Route("analytics", "post", "/rebuilds");
    private static final AccessTable TABLE = AccessTable.read();

    static Stream<Route> all() {
        return TABLE.routes().stream();
    }

    static Stream<Route> guarded() {
        return TABLE.guarded();
    }

    @Test
    void the_table_has_every_route_that_there_is_and_no_other() {
        assertThat(TABLE.routes())
                .containsExactlyInAnyOrderElementsOf(Route.published().toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_role_enters_where_the_table_says_and_nowhere_else(Route route) {
        // Given
        Map<String, String> expected =
                Tokens.ROLES.stream().collect(Collectors.toMap(role -> role, role -> end(role, route)));

        // When
        Map<String, String> seen = Tokens.ROLES.stream()
                .collect(Collectors.toMap(role -> role, role -> end(route.answerTo(route.callWith(Tokens.of(role))))));

        // Then
        assertThat(seen).isEqualTo(expected);
    }

    private static String end(String role, Route route) {
        if (TABLE.asksForKey(route)) {
            return "401";
        }
        return TABLE.allows(role, route) ? "enters" : "403";
    }

    private static String end(Answer answer) {
        return answer.status() == 401 || answer.status() == 403 ? String.valueOf(answer.status()) : "enters";
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobody_enters_without_a_token_or_with_a_bad_one(Route route) {
        // When
        Map<String, Integer> statuses = new LinkedHashMap<>();
        statuses.put("no token", route.answerTo(route.call()).status());
        Tokens.hostile()
                .forEach((name, token) ->
                        statuses.put(name, route.answerTo(route.callWith(token)).status()));

        // Then
        assertThat(statuses.values()).as("%s", statuses).containsOnly(401);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void a_role_that_does_not_exist_opens_nothing(Route route) {
        // When
        List<Integer> statuses = NO_ROLES.stream()
                .map(role -> route.answerTo(route.callWith(Tokens.of(role))).status())
                .toList();

        // Then
        assertThat(statuses).containsOnly(TABLE.asksForKey(route) ? 401 : 403);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void tricks_with_the_path_open_nothing(Route route) {
        // Given
        Set<String> nowhere = Stream.of("/nowhere", "/nowhere;x")
                .map(path -> text(route.answerTo(route.call().to(path))))
                .collect(Collectors.toSet());
        String within = text(route.answerTo(route.callWith(Tokens.allPowerful())));
        List<String> entered = new ArrayList<>();

        // When
        disguises(route).forEach((name, call) -> {
            Answer answer = route.answerTo(call);
            // 405: there it is the id of something that can be looked at only.
            boolean stoppedOutside = answer.status() == 401 || answer.status() == 405;
            if (!stoppedOutside && !nowhere.contains(text(answer))) {
                entered.add(name + ": " + answer.text());
            }
        });

        // Then
        assertThat(nowhere).allMatch(answer -> answer.startsWith("404"));
        assertThat(within).as("or nobody could tell who got in").isNotIn(nowhere);
        assertThat(entered).isEmpty();
    }

    /** The same door with another face, none of them with a token. */
    private static Map<String, Call> disguises(Route route) {
        Map<String, Call> calls = new LinkedHashMap<>();
        paths(route.target()).forEach(path -> calls.put(path, route.call().to(path)));
        for (String method : List.of("GET", "POST", "DELETE")) {
            for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
                calls.put(header + ": " + method, route.call().header(header + ": " + method));
            }
        }
        calls.put("X-Original-URL", route.call().header("X-Original-URL: /q/health"));
        calls.put("X-Forwarded-Prefix", route.call().header("X-Forwarded-Prefix: /q/health"));
        return calls;
    }

    private static List<String> paths(String path) {
        List<String> paths = new ArrayList<>(List.of(
                "/" + path,
                "/." + path,
                "/x/.." + path,
                "/q/health/../.." + path,
                "/%2e" + path,
                "/x/%2e%2e" + path,
                "/%2F" + path.substring(1),
                path + ";x",
                path + ";x=/q/health",
                path + "%3Bx",
                path.toUpperCase(Locale.ROOT),
                path + "/",
                path + "//",
                path + ".",
                path + ".json",
                path + "%20",
                path + "%00",
                path + "#x",
                path + "?x",
                "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2)));
        int last = path.lastIndexOf('/');
        if (last > 0) {
            Stream.of("//", "/./", "/%2e/", "%2F", ";x/")
                    .forEach(slash -> paths.add(path.substring(0, last) + slash + path.substring(last + 1)));
        }
        return paths;
    }

    private static String text(Answer answer) {
        return answer.status() + " " + answer.body();
    }

    /** The walk may begin rebuilds: whoever comes next may want one of her own. */
    @AfterAll
    static void rebuilds_come_to_their_end() {
        Call begin = Call.post("/rebuilds").header("Authorization: Bearer " + Tokens.of("ops"));
        String last = await().atMost(REBUILT)
                .until(() -> ANALYTICS.answerTo(begin).header("Location"), Optional::isPresent)
                .orElseThrow();
        Call look = begin.by("GET").to(URI.create(last).getPath());
        await().atMost(REBUILT)
                .untilAsserted(() -> assertThat(ANALYTICS.answerTo(look).text()).contains("\"state\":\"DONE\""));
    }
}
