package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.report.Progress;
import io.makegood.benchmarks.stand.Compiler;
import io.makegood.benchmarks.stand.Stand;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which stand is started for what was asked, and what is measured on it, in which order. */
public final class Programme {

    private static final Set<Row> AT_THE_DOOR = EnumSet.of(Row.ACCEPTED, Row.DURABLE, Row.RELAY);
    private static final Set<Row> ALL_SERVICES =
            EnumSet.of(Row.LOOP, Row.MEMORY, Row.REACTION_P50, Row.REACTION_P99, Row.START);
    private static final Set<Row> READING = EnumSet.of(Row.DAY, Row.FIRST_PAGE);

    private final Set<Row> wanted;
    private final Progress progress;
    private final Pace pace;
    private final List<Outcome> outcomes = new ArrayList<>();

    public Programme(Set<Row> wanted, Pace pace, Progress progress) {
        this.wanted = wanted;
        this.progress = progress;
        this.pace = pace;
    }

    public List<Outcome> measure() throws InterruptedException, SQLException {
        if (isWanted(AT_THE_DOOR) || wanted.contains(Row.FIXED_RATE) || isWanted(READING)) {
            withOneService();
        }
        if (isWanted(ALL_SERVICES)) {
            withAllServices();
        }
        outcomes.sort(Comparator.comparing(Outcome::row));
        return outcomes;
    }

    private boolean isWanted(Set<Row> some) {
        return some.stream().anyMatch(wanted::contains);
    }

    private void withOneService() throws InterruptedException, SQLException {
        Set<String> without = new HashSet<>(Set.of("recovery", "recognition", "analytics", "console"));
        if (!isWanted(AT_THE_DOOR) && !wanted.contains(Row.FIXED_RATE)) {
            without.add("feedback");
        }
        progress.step("starting PostgreSQL and Kafka" + (without.contains("feedback") ? "" : " and feedback-service"));
        try (Stand stand = Stand.start("door", Compiler.THOROUGH, without);
                Session session = new Session(stand, progress, pace)) {
            AtTheDoor door = new AtTheDoor(session, wanted);
            if (isWanted(AT_THE_DOOR)) {
                outcomes.addAll(door.measure());
            }
            if (wanted.contains(Row.FIXED_RATE)) {
                outcomes.add(new AtFixedRate(session).measure(door.plainMaximum()));
            }
            if (wanted.contains(Row.DAY)) {
                outcomes.add(new DayOfNumbers(session).measure());
            }
            if (wanted.contains(Row.FIRST_PAGE)) {
                outcomes.add(new FirstPage(session).measure());
            }
        }
    }

    private void withAllServices() throws InterruptedException, SQLException {
        progress.step("starting everything by ./run");
        try (Stand stand = Stand.start("loop", Compiler.QUICK, Set.of());
                Session session = new Session(stand, progress, pace)) {
            if (wanted.contains(Row.START)) {
                outcomes.add(StartUp.of(stand));
            }
            double sustained = 0;
            if (wanted.contains(Row.LOOP) || wanted.contains(Row.MEMORY)) {
                WholeLoop loop = new WholeLoop(session);
                outcomes.addAll(loop.measure().stream()
                        .filter(outcome -> wanted.contains(outcome.row()))
                        .toList());
                sustained = loop.sustained();
            }
            if (wanted.contains(Row.REACTION_P50)) {
                outcomes.addAll(new Reaction(session).measure(sustained));
            }
        }
    }
}
