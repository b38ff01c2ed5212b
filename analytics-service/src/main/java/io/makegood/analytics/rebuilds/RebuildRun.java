package io.makegood.analytics.rebuilds;

import io.makegood.analytics.facts.Fact;
import io.makegood.analytics.inbound.TopicHistories;
import io.makegood.analytics.inbound.TopicHistory;
import io.makegood.analytics.inbound.TopicHistory.Place;
import io.makegood.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Reads the topics from their beginning into a new generation until it has caught up, and then switches. */
@ApplicationScoped
class RebuildRun {

    private static final Logger LOG = Logger.getLogger(RebuildRun.class);
    private static final long PAUSE_MILLIS = 500;

    private final TopicHistories topics;
    private final FillGeneration fill;
    private final SwitchGeneration switchGeneration;
    private final AbandonRebuild abandon;

    RebuildRun(TopicHistories topics, FillGeneration fill, SwitchGeneration switchGeneration, AbandonRebuild abandon) {
        this.topics = topics;
        this.fill = fill;
        this.switchGeneration = switchGeneration;
        this.abandon = abandon;
    }

    /** Returns when the new generation serves, or the rebuild was given up. */
    void run(Rebuild rebuild, BooleanSupplier stopping) {
        try (TopicHistory history = topics.open()) {
            Rebuild measured = rebuild.of(history.size());
            boolean switched = false;
            while (!switched && !stopping.getAsBoolean()) {
                switched = step(measured, history);
            }
            if (switched) {
                LOG.infof(
                        "Rebuild done: id=%s records=%d rejected=%d", rebuild.id(), history.read(), history.rejected());
                return;
            }
        } catch (GivenUp e) {
            LOG.warnf("Rebuild was given up: id=%s", rebuild.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Rebuild failed: id=%s", rebuild.id());
        }
        abandon.own(rebuild);
    }

    private boolean step(Rebuild rebuild, TopicHistory history) {
        Place place = history.place();
        try {
            fill(history.next(), rebuild, history);
            place = history.place();
            if (!history.isCaughtUp()) {
                return false;
            }
            switchGeneration.to(rebuild, history);
            return true;
        } catch (GivenUp e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("A rebuild tries again: id=%s because of %s", rebuild.id(), e);
            history.goBackTo(place);
            pause();
            return false;
        }
    }

    private void fill(List<Fact> facts, Rebuild rebuild, TopicHistory history) {
        try {
            fill.with(facts, rebuild, history);
        } catch (GivenUp e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e) || e instanceof KafkaException) {
                throw e;
            }
            facts.forEach(fact -> fillAlone(fact, rebuild, history));
        }
    }

    /** A bad one harms only itself and what comes after it in its aggregate. */
    private void fillAlone(Fact fact, Rebuild rebuild, TopicHistory history) {
        if (history.isRejected(fact.subject())) {
            history.reject(fact.subject());
            return;
        }
        try {
            fill.with(List.of(fact), rebuild, history);
        } catch (GivenUp e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e)) {
                throw e;
            }
            history.reject(fact.subject());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GivenUp();
        }
    }
}
