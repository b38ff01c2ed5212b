package io.makegood.e2e.faults.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for whatever is there twice. */
final class EffectOnce {

    private EffectOnce() {}

    static Stream<String> violations(World world) {
        return Stream.of(
                        submissions(world),
                        answers(world),
                        effects(world),
                        events(world, "received", Facts.RECEIVED),
                        events(world, "complaint", Facts.COMPLAINT),
                        events(world, "recognition", Facts.RECOGNIZED),
                        world.missingKeys.stream().map(key -> "the unique key " + key + " is missing"))
                .flatMap(doubles -> doubles);
    }

    private static Stream<String> answers(World world) {
        return world.accepted.stream()
                .filter(accepted -> accepted.feedbackIds().size() > 1)
                .map(accepted -> "submission " + accepted.submissionId() + " was answered with several ids: "
                        + accepted.feedbackIds());
    }

    private static Stream<String> submissions(World world) {
        return twice(
                world.submitted.stream().map(one -> one.source() + "/" + one.submissionId()), "submission", "kept");
    }

    private static Stream<String> effects(World world) {
        return twice(
                world.effects.stream().map(effect -> effect.about() + " as " + effect.rule()), "feedback", "effective");
    }

    private static Stream<String> twice(Stream<String> all, String what, String how) {
        return all.collect(Collectors.groupingBy(id -> id, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> what + " " + entry.getKey() + " is " + how + " " + entry.getValue() + " times");
    }

    private static Stream<String> events(World world, String what, Set<String> facts) {
        Map<String, Set<String>> events = world.eventsAbout(facts);
        return events.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "feedback " + entry.getKey() + " is told as " + what + " by several events: "
                        + entry.getValue());
    }
}
