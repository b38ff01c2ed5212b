package io.makegood.console.today;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.console.today.AnalyticsClient.Activity;
import io.makegood.console.web.Answer;
import io.makegood.console.web.Roles;
import io.makegood.console.web.Unit;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.client.SseEvent;

/**
 * Passes on what analytics tells, each line ready to be put on the page. It always ends well: a browser connects again
 * after an end, and never again after an error.
 */
@Path("/activity/stream")
public class ActivityStream {
    private static final Logger LOG = Logger.getLogger(ActivityStream.class);
    private static final int ONCE_MORE = 10;
    private static final long CONNECT_AGAIN_AFTER_MS = 5_000;
    /** Below the life of an access token, so that each connection is made by somebody who may still look. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final ActivityStreamClient analytics;
    private final Feed feed;
    private final ObjectMapper json;

    public ActivityStream(@RestClient ActivityStreamClient analytics, Feed feed, ObjectMapper json) {
        this.analytics = analytics;
        this.feed = feed;
        this.json = json;
    }

    /** One line of the feed. */
    public record feedEntry(FeedEntry entry) implements TemplateInstance {}

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Blocking
    public Multi<OutboundSseEvent> stream(
            @RestQuery String unit, @RestHeader("Last-Event-ID") String lastEventId, @Context Sse sse) {
        String chosenUnit = Unit.valid(unit) ? unit : null;
        Multi<OutboundSseEvent> news = analytics.stream(chosenUnit, lastEventId)
                .select()
                .first(LONGEST)
                .onItem()
                .transformToMultiAndConcatenate(event -> Multi.createFrom().optional(line(event, sse)))
                .onFailure()
                .invoke(e -> LOG.infof("The activity stream ended: %s", e.getMessage()))
                .onFailure()
                .recoverWithCompletion();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(hello(sse)),
                        Multi.createFrom().iterable(sinceThePageWasMade(chosenUnit, lastEventId, sse)),
                        news);
    }

    private static OutboundSseEvent hello(Sse sse) {
        return sse.newEventBuilder()
                .name("hello")
                .reconnectDelay(CONNECT_AGAIN_AFTER_MS)
                .data("hello")
                .build();
    }

    /**
     * On the first connection of a page, the newest lines once more: something may have happened since it was made. They
     * bear no id of the stream, and the page leaves out those that it has.
     */
    private List<OutboundSseEvent> sinceThePageWasMade(String unit, String lastEventId, Sse sse) {
        if (lastEventId != null) {
            return List.of();
        }
        List<FeedEntry> newest = new ArrayList<>(Answer.from("analytics-service", () -> feed.latest(unit, ONCE_MORE))
                .orElse(List.of()));
        Collections.reverse(newest);
        return newest.stream()
                .map(entry ->
                        sse.newEventBuilder().name("entry").data(html(entry)).build())
                .toList();
    }

    private static String html(FeedEntry entry) {
        return new feedEntry(entry).render();
    }

    private Optional<OutboundSseEvent> line(SseEvent<String> event, Sse sse) {
        if (event.data() == null || event.data().isBlank()) {
            return Optional.empty();
        }
        try {
            Activity activity = json.readValue(event.data(), Activity.class);
            String html = new feedEntry(feed.entry(activity)).render();
            return Optional.of(sse.newEventBuilder()
                    .id(event.id())
                    .name("entry")
                    .data(html)
                    .build());
        } catch (JsonProcessingException e) {
            return Optional.empty(); // a kind of message that this version of the page does not know
        }
    }
}
