package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.check.World.Received;
import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Oracle.Accepted;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows each accepted answer to all the places where it must have arrived. */
final class AcceptedIsEverywhere {

    private final World world;
    private final Map<String, Set<String>> submitted;
    private final Set<Received> inbox;
    private final Map<String, Set<String>> received;
    private final Map<String, Set<String>> complaints;
    private final Map<String, Set<String>> recognized;
    private final Set<String> effects;

    private AcceptedIsEverywhere(World world) {
        this.world = world;
        submitted = world.submitted.stream()
                .collect(Collectors.groupingBy(
                        World.Submitted::submissionId,
                        Collectors.mapping(World.Submitted::feedbackId, Collectors.toSet())));
        inbox = new HashSet<>(world.inbox);
        received = world.eventsAbout(Facts.RECEIVED);
        complaints = world.eventsAbout(Facts.COMPLAINT);
        recognized = world.eventsAbout(Facts.RECOGNIZED);
        effects = world.effects.stream()
                .map(effect -> effect.rule() + effect.about())
                .collect(Collectors.toSet());
    }

    static Stream<String> violations(World world) {
        AcceptedIsEverywhere check = new AcceptedIsEverywhere(world);
        return world.accepted.stream().flatMap(check::missing);
    }

    private Stream<String> missing(Accepted accepted) {
        String id = accepted.feedbackIds().iterator().next();
        return Stream.of(
                        kept(accepted, id),
                        told(id),
                        inboxes(id),
                        effects(accepted.kind(), id),
                        consequences(accepted.kind(), id))
                .flatMap(missing -> missing)
                .map(where -> "feedback " + id + " is not " + where);
    }

    private Stream<String> kept(Accepted accepted, String id) {
        boolean there = world.feedback.contains(id)
                && submitted.getOrDefault(accepted.submissionId(), Set.of()).contains(id);
        return there ? Stream.empty() : Stream.of("in the database");
    }

    private Stream<String> told(String id) {
        return received.containsKey(id) ? Stream.empty() : Stream.of("on the topic");
    }

    private Stream<String> inboxes(String id) {
        return received.getOrDefault(id, Set.of()).stream()
                .flatMap(event -> Facts.READERS.entrySet().stream()
                        .filter(reader -> world.services.contains(reader.getKey()))
                        .filter(reader -> !inbox.contains(new Received(reader.getValue(), event)))
                        .map(reader -> "in the inbox of " + reader.getValue()));
    }

    private Stream<String> effects(Kind kind, String id) {
        return Stream.of(
                        kind.opensOrJoinsACase() ? rule("recovery", Facts.COMPLAINT_ROW) : "",
                        kind == Kind.PRAISE ? rule("recognition", Facts.RECOGNITION) : "",
                        kind == Kind.PRAISE ? rule("recognition", Facts.POINTS) : "",
                        rule("analytics", Facts.COUNTED))
                .filter(rule -> !rule.isEmpty() && !effects.contains(rule + id))
                .map(rule -> "there as " + rule);
    }

    private String rule(String service, String rule) {
        return world.services.contains(service) ? rule : "";
    }

    private Stream<String> consequences(Kind kind, String id) {
        if (kind.opensOrJoinsACase() && world.services.contains("recovery") && !complaints.containsKey(id)) {
            return Stream.of("a complaint on the topic");
        }
        if (kind == Kind.PRAISE && world.services.contains("recognition") && !recognized.containsKey(id)) {
            return Stream.of("a recognition on the topic");
        }
        return Stream.empty();
    }
}
