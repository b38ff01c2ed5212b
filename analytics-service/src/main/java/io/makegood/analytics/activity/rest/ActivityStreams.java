package io.makegood.analytics.activity.rest;

import io.makegood.analytics.AnalyticsConfig;
import io.makegood.analytics.activity.FollowActivity;
import io.makegood.analytics.activity.Position;
import io.makegood.analytics.units.Units;
import io.makegood.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The open streams of this replica: one clock looks for news for all of them, so that a stream costs no thread. */
@ApplicationScoped
class ActivityStreams {

    private static final Logger LOG = Logger.getLogger(ActivityStreams.class);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FollowActivity follow;
    private final AnalyticsConfig.Activity config;
    private final Clock clock;
    private final Set<ActivityStream> open = ConcurrentHashMap.newKeySet();

    ActivityStreams(FollowActivity follow, AnalyticsConfig config, Clock clock, MeterRegistry meters) {
        this.follow = follow;
        this.config = config.activity();
        this.clock = clock;
        meters.gaugeCollectionSize("analytics.activity.streams", Set.of(), open);
    }

    /**
     * @throws ProblemException 503 if there are as many as there may be
     */
    void open(SseEventSink sink, Sse sse, Units units, Position from, Instant tokenEnds) {
        if (open.size() >= config.maxStreams()) {
            throw ProblemException.unavailable("There are too many live streams.", SOON);
        }
        Instant now = clock.instant();
        Instant longest = now.plus(config.maxAge());
        Instant until = tokenEnds.isBefore(longest) ? tokenEnds : longest;
        ActivityStream stream = new ActivityStream(sink, sse, units, from, now, until);
        stream.showAlive(now);
        open.add(stream);
    }

    @Scheduled(every = "{makegood.analytics.activity.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (!open.isEmpty()) {
            // Asked once for all: most of the time there is nothing new for anybody.
            Position end = follow.end();
            Instant now = clock.instant();
            open.forEach(stream -> look(stream, end, now));
        }
    }

    private void look(ActivityStream stream, Position end, Instant now) {
        try {
            if (stream.isOver(now)) {
                end(stream);
            } else if (stream.isReady()) {
                tell(stream, end, now);
            }
        } catch (RuntimeException e) {
            // The reader comes again with the last id that reached her: nothing is missed by ending the stream.
            LOG.debug("An activity stream ended", e);
            end(stream);
        }
    }

    private void tell(ActivityStream stream, Position end, Instant now) {
        if (!stream.position().isAt(end)) {
            stream.send(follow.next(stream.units(), stream.position()), now);
        }
        if (stream.isIdleSince(now.minus(config.heartbeat()))) {
            stream.showAlive(now);
        }
    }

    private void end(ActivityStream stream) {
        open.remove(stream);
        stream.close();
    }

    int count() {
        return open.size();
    }

    void stop(@Observes ShutdownEvent event) {
        open.forEach(ActivityStream::close);
        open.clear();
    }
}
