package io.makegood.benchmarks.rows;

import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How far the loop is, counted from outside in the tables: kept, published, and in effect with each consumer. */
record Consumed(long kept, long unsent, Map<Consumer, Long> effects, long opened, Map<Hop, Long> unheard) {

    private static final String EFFECTS =
            "select count(*) from inbox where consumer = '%s' and source = '/makegood/%s'";
    private static final List<String> TELLERS = List.of("feedback", "recovery", "recognition");

    static Consumed now(Session session) throws SQLException {
        Map<Consumer, Long> effects = new EnumMap<>(Consumer.class);
        for (Consumer consumer : Consumer.values()) {
            effects.put(consumer, effects(session, consumer, "feedback"));
        }
        return new Consumed(
                session.stand().databases().number("feedback", "select count(*) from feedback"),
                unsent(session),
                effects,
                session.stand().databases().number("recovery", "select count(*) from recovery_case"),
                unheard(session));
    }

    private static long effects(Session session, Consumer consumer, String source) throws SQLException {
        return session.stand().databases().number(consumer.service(), EFFECTS.formatted(consumer.group(), source));
    }

    private static long unsent(Session session) throws SQLException {
        long unsent = 0;
        for (String teller : TELLERS) {
            unsent += session.unsent(teller);
        }
        return unsent;
    }

    private static Map<Hop, Long> unheard(Session session) throws SQLException {
        Map<Hop, Long> unheard = new EnumMap<>(Hop.class);
        for (Hop hop : Hop.values()) {
            unheard.put(hop, hop.unheard(session.stand().databases()));
        }
        return unheard;
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
        return Math.max(unsent, Collections.max(unheard.values()));
    }

    String backlogText() {
        return "unsent " + unsent + ", "
                + unheard.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
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
