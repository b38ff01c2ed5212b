package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.check.World.Effect;
import io.makegood.e2e.faults.check.World.Received;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for what came from nowhere. */
final class NoPhantoms {

    private static final Map<String, String> RULES = Map.of(
            Facts.CASE, "recovery",
            Facts.COMPLAINT_ROW, "recovery",
            Facts.RECOGNITION, "recognition",
            Facts.POINTS, "recognition",
            Facts.COUNTED, "analytics");

    private NoPhantoms() {}

    static Stream<String> violations(World world) {
        return Stream.concat(events(world), effects(world));
    }

    private static Stream<String> events(World world) {
        return world.ours().stream()
                .filter(told -> told.version() > world.streams.getOrDefault(told.service() + "/" + told.subject(), 0L))
                .map(told -> "event " + told.eventId() + " tells of version " + told.version() + " of " + told.subject()
                        + ", which was never kept");
    }

    private static Stream<String> effects(World world) {
        Set<Received> inbox = new HashSet<>(world.inbox);
        Map<String, Set<String>> received = world.eventsAbout(Facts.RECEIVED);
        return world.effects.stream()
                .filter(effect -> !isReceived(effect, received, inbox))
                .map(effect ->
                        "feedback " + effect.about() + " took effect as " + effect.rule() + " and was never received");
    }

    private static boolean isReceived(Effect effect, Map<String, Set<String>> received, Set<Received> inbox) {
        String reader = Facts.READERS.get(RULES.get(effect.rule()));
        return received.getOrDefault(effect.about(), Set.of()).stream()
                .anyMatch(event -> inbox.contains(new Received(reader, event)));
    }
}
