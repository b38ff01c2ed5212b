package io.makegood.kit.consumers;

import io.makegood.kit.consumers.ConsumerLag.Gap;
import io.makegood.kit.consumers.ConsumerLag.Lag;
import io.makegood.kit.consumers.Subscriptions.Subscription;
import io.makegood.kit.time.Timer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks from time to time how far this service's consumers are behind, and for how long they have not moved. */
@ApplicationScoped
public class WatchConsumers {

    private static final Logger LOG = Logger.getLogger(WatchConsumers.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Subscriptions subscriptions;
    private final ConsumerLag lag;
    private final Timer timer;
    private final String brokers;
    private final Map<String, Seen> last = new ConcurrentHashMap<>();
    private Admin admin;

    WatchConsumers(
            Subscriptions subscriptions,
            ConsumerLag lag,
            Timer timer,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.subscriptions = subscriptions;
        this.lag = lag;
        this.timer = timer;
        this.brokers = brokers;
    }

    /**
     * @param since for each partition with something to read, since when the group is where it is, by this process's own clock
     * @param gaps all that were seen, each partition's latest
     * @param expired records in them
     */
    private record Seen(Lag lag, Map<TopicPartition, Long> since, Map<TopicPartition, Gap> gaps, long expired) {

        static final Seen NOTHING = new Seen(null, Map.of(), Map.of(), 0);

        Seen then(Lag now, long at) {
            Map<TopicPartition, Long> still = new HashMap<>();
            now.unread()
                    .forEach((partition, position) ->
                            still.put(partition, isStill(partition, position) ? since.get(partition) : at));
            Map<TopicPartition, Gap> known = new HashMap<>(gaps);
            known.putAll(now.gaps());
            return new Seen(now, still, known, expired + newlyExpired(now));
        }

        Seen unknown() {
            return new Seen(null, Map.of(), gaps, expired);
        }

        private long newlyExpired(Lag now) {
            return now.gaps().entrySet().stream()
                    .mapToLong(found -> found.getValue().beyond(gaps.get(found.getKey())))
                    .sum();
        }

        private boolean isStill(TopicPartition partition, Long position) {
            return lag != null && position.equals(lag.unread().get(partition));
        }

        ConsumerState state(String group, long at) {
            if (lag == null) {
                return new ConsumerState(group, ConsumerState.UNKNOWN, 0, expired);
            }
            long stalled =
                    since.values().stream().mapToLong(then -> at - then).max().orElse(0);
            return new ConsumerState(group, lag.behind(), TimeUnit.NANOSECONDS.toSeconds(stalled), expired);
        }
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        for (Subscription subscription : subscriptions.all()) {
            String group = subscription.group();
            last.put(group, Seen.NOTHING);
            meters.gauge(
                    "consumer.lag",
                    List.of(Tag.of("consumer", group)),
                    last,
                    seen -> seen.get(group).state(group, System.nanoTime()).lag());
            meters.gauge(
                    "consumer.expired",
                    List.of(Tag.of("consumer", group)),
                    last,
                    seen -> seen.get(group).expired());
        }
        timer.every(EVERY, this::look);
    }

    /** How far each consumer was behind at most a few seconds ago. */
    public List<ConsumerState> states() {
        long now = System.nanoTime();
        return last.entrySet().stream()
                .map(entry -> entry.getValue().state(entry.getKey(), now))
                .sorted((a, b) -> a.group().compareTo(b.group()))
                .toList();
    }

    private void look() {
        for (Subscription subscription : subscriptions.all()) {
            look(subscription);
        }
    }

    private void look(Subscription subscription) {
        try {
            Lag now = lag.of(subscription, admin());
            last.computeIfPresent(subscription.group(), (group, before) -> before.then(now, System.nanoTime()));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            last.computeIfPresent(subscription.group(), (group, before) -> before.unknown());
            LOG.debugf("Kafka does not tell how far %s is: %s", subscription.group(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    "bootstrap.servers", brokers, "request.timeout.ms", "5000", "default.api.timeout.ms", "8000"));
        }
        return admin;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
