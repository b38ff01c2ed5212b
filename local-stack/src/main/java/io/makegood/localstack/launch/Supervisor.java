package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Notices when a process dies, says so, and starts it again unless that has proved pointless. */
final class Supervisor {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int TRIES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(3);

    private final Stack stack;
    private final Progress progress;
    private final boolean restart;
    private final Map<String, Deque<Long>> deaths = new HashMap<>();
    private final Set<String> givenUp = new HashSet<>();

    Supervisor(Stack stack, Progress progress, boolean restart) {
        this.stack = stack;
        this.progress = progress;
        this.restart = restart;
    }

    /** Does not return before the run ends. */
    void watch() throws InterruptedException {
        while (!stack.isEnding()) {
            stack.members().stream()
                    .filter(member -> !member.process().isAlive() && !givenUp.contains(member.name()))
                    .forEach(this::attend);
            Thread.sleep(LOOK.toMillis());
        }
    }

    private void attend(Member dead) {
        if (stack.isEnding()) {
            return;
        }
        String what = dead.name() + " ended unasked (its log: "
                + dead.process().launch().log() + ")";
        if (!restart || diedTooOften(dead.name())) {
            givenUp.add(dead.name());
            progress.say(what + (restart ? "; that was once too often, it stays down." : "; it stays down."));
            return;
        }
        progress.say(what + "; starting it again.");
        revive(dead);
    }

    private void revive(Member dead) {
        try {
            stack.revive(dead);
            progress.say(dead.name() + " is up again.");
        } catch (CannotStart e) {
            if (!stack.isEnding()) {
                progress.say(e.getMessage());
            }
        }
    }

    private boolean diedTooOften(String name) {
        long now = System.nanoTime();
        Deque<Long> times = deaths.computeIfAbsent(name, unknown -> new ArrayDeque<>());
        times.removeIf(time -> now - time > WITHIN.toNanos());
        times.add(now);
        return times.size() > TRIES;
    }
}
