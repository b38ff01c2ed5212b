package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.makegood.e2e.stack.Makegood;
import io.makegood.localstack.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A route of {@code routes.csv} in whose path an id stands.
 *
 * @param roles who may enter; none of the staff where everybody may
 */
record RouteWithId(String service, String method, String path, List<String> roles) {

    private static final String TABLE = "/io/makegood/e2e/security/routes.csv";
    private static final List<String> SERVICES = List.of("feedback", "recovery", "recognition", "analytics");

    static List<RouteWithId> all() {
        try (InputStream lines = RouteWithId.class.getResourceAsStream(TABLE)) {
            return new String(lines.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.contains("{"))
                    .flatMap(RouteWithId::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<RouteWithId> of(String line) {
        String[] cells = line.split(",");
        Stream<String> services = cells[0].equals("every") ? SERVICES.stream() : Stream.of(cells[0]);
        return services.map(
                service -> new RouteWithId(service, cells[1].toUpperCase(), cells[2], List.of(cells[3].split(" "))));
    }

    /** By somebody who may, with this in place of the id. */
    Call with(String id) {
        Call call = Call.get(path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(id)))
                .by(method);
        Call signedIn = token().map(token -> call.header("Authorization: Bearer " + token))
                .orElse(call);
        return method.equals("GET")
                ? signedIn
                : signedIn.header("Idempotency-Key: @ID@").json("{}");
    }

    private Optional<String> token() {
        return People.all().stream()
                .filter(person -> roles.stream().anyMatch(person.roles()::contains))
                .findFirst()
                .map(Makegood.running().mint()::of);
    }
}
