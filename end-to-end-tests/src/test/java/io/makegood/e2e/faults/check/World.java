package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.load.Oracle.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can be seen from outside at one moment. Lists where a set would hide what is there twice. */
public final class World {

    /** Those services that take part. */
    public final Set<String> services = new HashSet<>();

    /** What the oracle says was accepted. */
    public final List<Accepted> accepted = new ArrayList<>();

    /** Which feedback stands for a submission. */
    public final List<Submitted> submitted = new ArrayList<>();

    public final Set<String> feedback = new HashSet<>();

    /** The topics from their first record to their last, each partition in its order. */
    public final List<Told> told = new ArrayList<>();

    public final List<Received> inbox = new ArrayList<>();

    public final List<Effect> effects = new ArrayList<>();

    /** The last version of each aggregate, by {@code <service>/<subject>}. */
    public final Map<String, Long> streams = new HashMap<>();

    public final List<Outbox> outboxes = new ArrayList<>();

    /** Records that a consumer has yet to read, by group. */
    public final Map<String, Long> lags = new HashMap<>();

    /** What is dead or not ready. */
    public final List<String> unwell = new ArrayList<>();

    public final List<Held> quarantine = new ArrayList<>();

    /** Bad records that tests have sent. */
    public final List<Bad> bad = new ArrayList<>();

    public final List<String> missingKeys = new ArrayList<>();

    public final List<Usage> usages = new ArrayList<>();

    public final List<String> badLogLines = new ArrayList<>();

    /** How often a consumer heard what it had heard before, as it says itself: no fault, but the proof of a hit. */
    public final Map<String, Long> cameAgain = new HashMap<>();

    /** What the services say of themselves and is not so. */
    public final List<String> unreconciled = new ArrayList<>();

    /** @param source whose id it is: the same id of somebody else is another submission */
    public record Submitted(String source, String submissionId, String feedbackId) {}

    /** @param about the feedback that the event is about; null if it is about none */
    public record Told(
            String topic,
            int partition,
            long offset,
            String eventId,
            String fact,
            String subject,
            long version,
            String about) {

        public String service() {
            return topic.substring(topic.lastIndexOf('.') + 1);
        }

        String place() {
            return topic + partition + "/" + offset;
        }
    }

    public record Received(String consumer, String eventId) {}

    /** @param about the feedback that led to it */
    public record Effect(String rule, String about) {}

    /** @param versions how many events its aggregates have had */
    public record Outbox(String service, long unsent, long parked, long archived, long versions) {}

    public record Held(String consumer, String topic, int partition, long offset, String bytes) {}

    /** @param consumers those that must hold it */
    public record Bad(String topic, int partition, long offset, String bytes, Set<String> consumers) {

        String place() {
            return topic + partition + "/" + offset;
        }
    }

    public record Usage(String name, long residentMegabytes, int threads, int connections) {}

    /** What was told by us, without what tests put among it. */
    List<Told> ours() {
        Set<String> places = new HashSet<>();
        bad.forEach(one -> places.add(one.place()));
        return told.stream().filter(one -> !places.contains(one.place())).toList();
    }

    /** The ids of the events of these kinds about each feedback. */
    Map<String, Set<String>> eventsAbout(Set<String> facts) {
        Map<String, Set<String>> events = new HashMap<>();
        ours().stream()
                .filter(one -> one.about() != null && facts.contains(one.fact()))
                .forEach(one -> events.computeIfAbsent(one.about(), id -> new HashSet<>())
                        .add(one.eventId()));
        return events;
    }

    /** How often a rule took effect for each feedback. */
    Map<String, Integer> effectsOf(String rule) {
        Map<String, Integer> counts = new HashMap<>();
        effects.stream()
                .filter(effect -> effect.rule().equals(rule))
                .forEach(effect -> counts.merge(effect.about(), 1, Integer::sum));
        return counts;
    }

    /** How many events have yet to be sent or heard; what several consumers have yet to hear counts for each. */
    public long backlog() {
        return outboxes.stream().mapToLong(Outbox::unsent).sum()
                + lags.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records beyond the first of their event: not a fault, but the proof that something was sent again. */
    public long doublesOnTopics() {
        List<Told> ours = ours();
        return ours.size() - ours.stream().map(Told::eventId).distinct().count();
    }
}
