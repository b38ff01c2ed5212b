package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Company;
import io.makegood.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The services that listen to what others of ours tell. */
final class Listeners {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Listeners() {}

    /**
     * What nobody can read, and a good one behind it.
     *
     * @param place of the bad one
     * @param unit of the good one, as its id
     */
    private record Pair(Told told, byte[] garbage, RecordMetadata place, String unit, String id) {

        static Pair sent(Told told, int partition, Sender sender) {
            String unit = Company.aUnit();
            String id = Company.anId();
            byte[] garbage = ("nothing " + id).getBytes(UTF_8);
            Draft bad = told.draft(Company.aUnit(), Company.anId()).value(garbage);
            RecordMetadata place = Sender.place(sender.send(bad, told.topic(), partition));
            sender.send(told.draft(unit, id), told.topic(), partition);
            return new Pair(told, garbage, place, unit, id);
        }
    }

    /** On every partition of every topic: the one is set aside by all who listen, the other one is heard. */
    static void passOverGarbage(Sender sender) {
        List<Pair> pairs = Stream.of(Told.values())
                .flatMap(told ->
                        IntStream.range(0, Topic.PARTITIONS).mapToObj(partition -> Pair.sent(told, partition, sender)))
                .toList();
        pairs.forEach(pair ->
                await().atMost(SOON).untilAsserted(() -> pair.told().mustBeHeard(pair.unit(), pair.id())));
        pairs.forEach(pair -> pair.told().listeners().forEach(service -> mustHold(service, pair)));
    }

    private static void mustHold(String service, Pair pair) {
        RecordMetadata place = pair.place();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                Held.at(service, pair.told().topic(), place.partition(), place.offset()))
                        .as("%s of %s", service, pair.told())
                        .singleElement()
                        .satisfies(held -> {
                            assertThat(held.reason()).isEqualTo("UNREADABLE");
                            assertThat(held.value()).isEqualTo(pair.garbage());
                        }));
    }
}
