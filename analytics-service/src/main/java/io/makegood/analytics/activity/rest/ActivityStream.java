package io.makegood.analytics.activity.rest;

import io.makegood.analytics.activity.FollowActivity.Heard;
import io.makegood.analytics.activity.FollowActivity.Next;
import io.makegood.analytics.activity.Position;
import io.makegood.analytics.units.Units;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One reader of the live stream. */
final class ActivityStream {

    private final SseEventSink sink;
    private final Sse sse;
    private final Units units;
    private final Instant until;
    private Position position;
    private Instant lastWord;
    private CompletableFuture<?> unwritten = CompletableFuture.completedFuture(null);

    ActivityStream(SseEventSink sink, Sse sse, Units units, Position from, Instant now, Instant until) {
        this.sink = sink;
        this.sse = sse;
        this.units = units;
        this.position = from;
        this.lastWord = now;
        this.until = until;
    }

    Units units() {
        return units;
    }

    Position position() {
        return position;
    }

    boolean isOver(Instant now) {
        return sink.isClosed() || unwritten.isCompletedExceptionally() || !now.isBefore(until);
    }

    /** False as long as the reader has not taken what was sent last: nothing piles up for the slow. */
    boolean isReady() {
        return unwritten.isDone();
    }

    boolean isIdleSince(Instant moment) {
        return lastWord.isBefore(moment);
    }

    void send(Next next, Instant now) {
        next.heard().forEach(heard -> send(event(heard), now));
        position = next.position();
    }

    void showAlive(Instant now) {
        send(sse.newEventBuilder().comment("alive").build(), now);
    }

    void close() {
        sink.close();
    }

    private void send(OutboundSseEvent event, Instant now) {
        CompletableFuture<?> sent = sink.send(event).toCompletableFuture();
        unwritten = unwritten.isDone() ? sent : CompletableFuture.allOf(unwritten, sent);
        lastWord = now;
    }

    private OutboundSseEvent event(Heard heard) {
        return sse.newEventBuilder()
                .id(heard.position().encode())
                .name("activity")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ActivityView.class, ActivityView.of(heard.activity()))
                .build();
    }
}
