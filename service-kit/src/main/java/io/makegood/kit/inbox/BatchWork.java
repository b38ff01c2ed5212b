package io.makegood.kit.inbox;

import io.makegood.kit.inbox.Inbox.MessageId;
import io.makegood.kit.quarantine.Quarantine;
import io.makegood.kit.quarantine.QuarantineReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done with a batch within its transaction: each record is applied, passed over or put in quarantine. */
@ApplicationScoped
class BatchWork {

    private final Inbox inbox;
    private final Quarantine quarantine;

    BatchWork(Inbox inbox, Quarantine quarantine) {
        this.inbox = inbox;
        this.quarantine = quarantine;
    }

    <E> Map<Result, Integer> process(RecordConsumer<E> consumer, List<Reading<E>> readings) {
        return new Batch<>(consumer, readings).process();
    }

    private final class Batch<E> {

        private final RecordConsumer<E> consumer;
        private final List<Reading<E>> readings;
        private final Map<MessageId, byte[]> known;
        private final Set<String> blocked;
        private final Map<MessageId, byte[]> fresh = new LinkedHashMap<>();
        private final List<Reading<E>> toApply = new ArrayList<>();
        private final Map<Result, Integer> results = new EnumMap<>(Result.class);

        Batch(RecordConsumer<E> consumer, List<Reading<E>> readings) {
            this.consumer = consumer;
            this.readings = readings;
            this.known = inbox.known(consumer.name(), ids(readings));
            this.blocked = quarantine.blockedSubjects(consumer.name(), subjects(readings));
        }

        Map<Result, Integer> process() {
            readings.forEach(this::sort);
            Set<MessageId> entered = inbox.enter(consumer.name(), fresh);
            List<E> events = toApply.stream()
                    .filter(reading -> entered.contains(reading.id()))
                    .map(reading -> reading.decoded().event())
                    .toList();
            if (!events.isEmpty()) {
                consumer.applyAll(events);
            }
            count(Result.APPLIED, events.size());
            // What another replica entered in the meantime took effect there.
            count(Result.DUPLICATE, toApply.size() - events.size());
            return results;
        }

        private void sort(Reading<E> reading) {
            if (reading.isUnreadable()) {
                hold(reading, QuarantineReason.UNREADABLE, reading.unreadable());
            } else if (reading.isIgnored()) {
                count(Result.IGNORED, 1);
            } else if (known.containsKey(reading.id())) {
                compare(reading, known.get(reading.id()));
            } else if (fresh.containsKey(reading.id())) {
                compare(reading, fresh.get(reading.id()));
            } else if (reading.subject() != null && blocked.contains(reading.subject())) {
                hold(reading, QuarantineReason.BEHIND, "an earlier event of this aggregate is in quarantine");
            } else {
                fresh.put(reading.id(), reading.contentHash());
                toApply.add(reading);
            }
        }

        private void compare(Reading<E> reading, byte[] hash) {
            if (Arrays.equals(hash, reading.contentHash())) {
                count(Result.DUPLICATE, 1);
            } else {
                hold(reading, QuarantineReason.ID_REUSE, "this id was used before with another content");
            }
        }

        private void hold(Reading<E> reading, QuarantineReason reason, String detail) {
            quarantine.hold(consumer.name(), reading.record(), reading.subject(), reason, detail);
            if (reason.blocksSubject() && reading.subject() != null) {
                blocked.add(reading.subject());
            }
            count(Result.QUARANTINED, 1);
        }

        private void count(Result result, int number) {
            results.merge(result, number, Integer::sum);
        }
    }

    private static <E> Collection<MessageId> ids(List<Reading<E>> readings) {
        return readings.stream().filter(Reading::isMessage).map(Reading::id).collect(Collectors.toSet());
    }

    private static <E> Collection<String> subjects(List<Reading<E>> readings) {
        return readings.stream().map(Reading::subject).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
