package io.makegood.e2e.security;

import static io.restassured.RestAssured.given;

import io.makegood.e2e.badinput.Answer;
import io.makegood.e2e.badinput.Call;
import io.makegood.e2e.badinput.Wire;
import io.makegood.e2e.stack.Makegood;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A door of a service. */
record Route(String service, String method, String path) {

    static final List<String> SERVICES = List.of("feedback", "recovery", "recognition", "analytics");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";
    private static final String NO_RECORD = "999999999999";

    /** The routes that the services publish. */
    static Stream<Route> published() {
        return SERVICES.stream().flatMap(Route::publishedBy);
    }

    private static Stream<Route> publishedBy(String service) {
        Map<String, Map<String, Object>> paths = given().baseUri(
                        Makegood.running().url(service))
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> new Route(service, method, path.getKey())));
    }

    /** Where it leads to nobody's things. */
    String target() {
        return path.replaceAll("\\{[^}]+}", path.startsWith("/quarantine") ? NO_RECORD : NOBODYS);
    }

    /** A request that harms nothing, whoever gets through with it: about nobody's things, and it says nothing. */
    Call call() {
        // No live stream goes on after this.
        Call call = Call.get(target()).by(method.toUpperCase(Locale.ROOT)).header("Last-Event-ID: nothing");
        return method.equals("get") ? call : call.json("{}");
    }

    Call callWith(String token) {
        return call().header("Authorization: Bearer " + token);
    }

    Answer answerTo(Call call) {
        return Wire.to(Makegood.running().url(service)).send(call);
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
