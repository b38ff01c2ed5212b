package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.figures.Latencies;
import io.makegood.benchmarks.figures.Median;
import io.makegood.benchmarks.stand.Http;
import io.makegood.benchmarks.stand.Program;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows 9 and 10: one page, read from a service that has little in its database and from one that has much. Two processes
 * on two databases, so that their rounds can take turns. They hear nothing from Kafka: only reading is measured.
 */
final class Reading implements AutoCloseable {

    private static final int ROUNDS = 3;
    private static final int WARM_UPS = 400;
    private static final int READS = 200;
    private static final String NO_BROKER = "127.0.0.1:1";

    private final Session session;
    private final String service;
    private final Program small;
    private final Program large;

    Reading(Session session, String service) throws SQLException {
        this.session = session;
        this.service = service;
        this.small = start("small");
        this.large = start("large");
    }

    private Program start(String size) throws SQLException {
        String name = database(size);
        session.stand().databases().create(name);
        session.progress().step("starting " + service + ", " + size);
        return session.stand()
                .program(
                        name.replace('_', '-'),
                        service + "-service",
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                        session.stand().databases().url(name),
                                "QUARKUS_DATASOURCE_USERNAME",
                                        session.stand().databases().user(),
                                "QUARKUS_DATASOURCE_PASSWORD",
                                        session.stand().databases().password(),
                                "QUARKUS_OIDC_AUTH_SERVER_URL", session.stand().issuer(),
                                "KAFKA_BOOTSTRAP_SERVERS", NO_BROKER));
    }

    private String database(String size) {
        return service + "_" + size;
    }

    void fill(String size, String... statements) throws SQLException {
        session.progress().step("filling " + service + ", " + size);
        session.stand().databases().run(database(size), statements);
        session.stand().databases().run(database(size), "vacuum (analyze)");
    }

    Outcome measure(Row row, String page, String person, List<String> more) throws InterruptedException {
        session.progress().step("warming up " + service);
        String token = session.stand().token(person);
        read(small.url() + page, token, session.pace().times(WARM_UPS));
        read(large.url() + page, token, session.pace().times(WARM_UPS));
        List<Latencies> little = new ArrayList<>();
        List<Latencies> much = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            session.progress().step("round " + round + " of " + ROUNDS + ": " + page);
            little.add(read(small.url() + page, token, session.pace().times(READS)));
            much.add(read(large.url() + page, token, session.pace().times(READS)));
        }
        List<String> details =
                new ArrayList<>(List.of("GET " + page, "10,000: " + text(little), "1,000,000: " + text(much)));
        details.addAll(more);
        return new Outcome(row, median(much), median(little), details);
    }

    private static Latencies read(String url, String token, int times) throws InterruptedException {
        Latencies latencies = new Latencies();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            Http.get(url, token);
            latencies.add(System.nanoTime() - begin);
        }
        return latencies;
    }

    private static double median(List<Latencies> rounds) {
        return Median.of(rounds.stream().map(round -> round.millisAt(50)).toList());
    }

    private static String text(List<Latencies> rounds) {
        return String.join(
                "; ",
                rounds.stream()
                        .map(round -> String.format(
                                Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", round.millisAt(50), round.millisAt(99)))
                        .toList());
    }

    @Override
    public void close() {
        small.close();
        large.close();
    }
}
