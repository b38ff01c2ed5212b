package io.makegood.kit.inbox;

import io.makegood.kit.inbox.Inbox.MessageId;
import io.makegood.kit.quarantine.Quarantine;
import io.makegood.kit.quarantine.QuarantineReason;
import io.makegood.kit.reconciliation.EventTallies;
import io.makegood.kit.reconciliation.Outcome;
import io.makegood.kit.reconciliation.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done with a batch within its transaction: each record is applied, passed over or put in quarantine, and counted. */
@ApplicationScoped
class BatchWork {

    private final Inbox inbox;
    private final Quarantine quarantine;
    private final EventTallies tallies;

    BatchWork(Inbox inbox, Quarantine quarantine, EventTallies tallies) {
        this.inbox = inbox;
        this.quarantine = quarantine;
        this.tallies = tallies;
    }

    <E> Tally process(RecordConsumer<E> consumer, List<Reading<E>> readings) {
        Tally tally = new Batch<>(consumer, readings).process();
        tallies.add(tally);
        return tally;
    }

    /** A record whose effect failed. */
    <E> Tally hold(RecordConsumer<E> consumer, Reading<E> reading, String detail) {
        Batch<E> alone = new Batch<>(consumer, List.of(reading));
        alone.hold(reading, QuarantineReason.FAILED, detail);
        tallies.add(alone.tally);
        return alone.tally;
    }

    private final class Batch<E> {

        private final RecordConsumer<E> consumer;
        private final List<Reading<E>> readings;
        private final Map<MessageId, byte[]> known;
        private final Set<String> blocked;
        private final Map<MessageId, Reading<E>> fresh = new LinkedHashMap<>();
        private final Map<MessageId, Reading<E>> passed = new LinkedHashMap<>();
        private final Tally tally = new Tally();

        Batch(RecordConsumer<E> consumer, List<Reading<E>> readings) {
            this.consumer = consumer;
            this.readings = readings;
            this.known = inbox.known(consumer.name(), ids(readings));
            this.blocked = quarantine.blockedSubjects(consumer.name(), subjects(readings));
        }

        Tally process() {
            readings.forEach(this::sort);
            enter(inbox.passedOver(consumer.name()), passed, Outcome.IGNORED);
            // What another replica entered in the meantime took effect there.
            Set<MessageId> entered = enter(consumer.name(), fresh, Outcome.APPLIED);
            List<E> events = fresh.values().stream()
                    .filter(reading -> entered.contains(reading.id()))
                    .map(reading -> reading.decoded().event())
                    .toList();
            if (!events.isEmpty()) {
                consumer.applyAll(events);
            }
            return tally;
        }

        private Set<MessageId> enter(String name, Map<MessageId, Reading<E>> messages, Outcome outcome) {
            Set<MessageId> entered = inbox.enter(name, hashes(messages));
            messages.forEach((id, reading) -> count(reading, entered.contains(id) ? outcome : Outcome.DUPLICATE));
            return entered;
        }

        private void sort(Reading<E> reading) {
            if (reading.isUnreadable()) {
                hold(reading, QuarantineReason.UNREADABLE, reading.unreadable());
            } else if (reading.isIgnored()) {
                pass(reading);
            } else if (known.containsKey(reading.id())) {
                compare(reading, known.get(reading.id()));
            } else if (fresh.containsKey(reading.id())) {
                compare(reading, fresh.get(reading.id()).contentHash());
            } else if (reading.subject() != null && blocked.contains(reading.subject())) {
                hold(reading, QuarantineReason.BEHIND, "an earlier event of this aggregate is in quarantine");
            } else {
                fresh.put(reading.id(), reading);
            }
        }

        private void pass(Reading<E> reading) {
            if (!reading.isKnownById()) {
                count(reading, Outcome.IGNORED);
            } else if (passed.putIfAbsent(reading.id(), reading) != null) {
                count(reading, Outcome.DUPLICATE);
            }
        }

        private void compare(Reading<E> reading, byte[] hash) {
            if (Arrays.equals(hash, reading.contentHash())) {
                count(reading, Outcome.DUPLICATE);
            } else {
                hold(reading, QuarantineReason.ID_REUSE, "this id was used before with another content");
            }
        }

        private void hold(Reading<E> reading, QuarantineReason reason, String detail) {
            boolean first = quarantine.hold(consumer.name(), reading.record(), reading.subject(), reason, detail);
            if (reason.blocksSubject() && reading.subject() != null && (first || isBlocked(reading.subject()))) {
                blocked.add(reading.subject());
            }
            count(reading, first ? reason.outcome() : Outcome.DUPLICATE);
        }

        /** By another replica, a moment ago. */
        private boolean isBlocked(String subject) {
            return !quarantine.blockedSubjects(consumer.name(), Set.of(subject)).isEmpty();
        }

        private void count(Reading<E> reading, Outcome outcome) {
            tally.add(EventHour.of(reading.record()), reading.record().topic(), consumer.name(), outcome, 1);
        }
    }

    private static <E> Map<MessageId, byte[]> hashes(Map<MessageId, Reading<E>> messages) {
        return messages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().contentHash()));
    }

    private static <E> Collection<MessageId> ids(List<Reading<E>> readings) {
        return readings.stream().filter(Reading::isMessage).map(Reading::id).collect(Collectors.toSet());
    }

    private static <E> Collection<String> subjects(List<Reading<E>> readings) {
        return readings.stream().map(Reading::subject).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
