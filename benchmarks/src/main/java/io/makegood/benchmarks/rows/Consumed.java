package io.makegood.benchmarks.rows;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How far the loop is, counted from outside in the tables: kept, published, and in effect with each consumer. */
record Consumed(long kept, long unsent, Map<Consumer, Long> effects, long opened, long openedCounted) {

    private static final String EFFECTS =
            "select count(*) from inbox where consumer = '%s' and source = '/makegood/%s'";

    static Consumed now(Session session) throws SQLException {
        Map<Consumer, Long> effects = new EnumMap<>(Consumer.class);
        for (Consumer consumer : Consumer.values()) {
            effects.put(consumer, effects(session, consumer, "feedback"));
        }
        return new Consumed(
                session.stand().databases().number("feedback", "select count(*) from feedback"),
                session.unsent("feedback") + session.unsent("recovery"),
                effects,
                session.stand().databases().number("recovery", "select count(*) from recovery_case"),
                effects(session, Consumer.ANALYTICS, "recovery"));
    }

    private static long effects(Session session, Consumer consumer, String source) throws SQLException {
        return session.stand().databases().number(consumer.service(), EFFECTS.formatted(consumer.group(), source));
    }

    /** Returns after how many seconds nothing was left to do. */
    static long awaitAll(Session session, long seconds) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        while (now(session).backlog() > 0) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(seconds)) {
                throw new IllegalStateException("The loop left a backlog for " + seconds + " s.");
            }
            Thread.sleep(500);
        }
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    /** The longest queue that is left anywhere. */
    long backlog() {
        return Stream.concat(
                        Stream.of(unsent, opened - openedCounted),
                        effects.values().stream().map(number -> kept - number))
                .max(Long::compare)
                .orElseThrow();
    }

    String backlogText() {
        return "unsent " + unsent + ", cases not counted by analytics " + (opened - openedCounted) + ", "
                + effects.entrySet().stream()
                        .map(entry -> entry.getKey().service() + " " + (kept - entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** Of what was kept since then, how much went all the way. */
    long fewestSince(Consumed before) {
        LongStream each = effects.entrySet().stream()
                .mapToLong(entry -> entry.getValue() - before.effects().get(entry.getKey()));
        return each.min().orElseThrow();
    }

    String since(Consumed before) {
        List<String> each = effects.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %d",
                        entry.getKey().service(),
                        entry.getValue() - before.effects().get(entry.getKey())))
                .toList();
        return String.format(
                Locale.ROOT,
                "kept %d, in effect: %s; cases opened %d",
                kept - before.kept(),
                String.join(", ", each),
                opened - before.opened());
    }
}
