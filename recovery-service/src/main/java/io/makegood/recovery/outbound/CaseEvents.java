package io.makegood.recovery.outbound;

import io.makegood.events.EventEnvelope;
import io.makegood.kit.outbox.NewEvent;
import io.makegood.kit.outbox.Outbox;
import io.makegood.recovery.cases.CaseFact;
import io.makegood.recovery.cases.CaseFacts;
import io.makegood.recovery.cases.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the facts of cases into the outbox, in the published language. */
@ApplicationScoped
public class CaseEvents implements CaseFacts {

    private final Outbox outbox;
    private final Event<CaseFact> announced;

    CaseEvents(Outbox outbox, Event<CaseFact> announced) {
        this.outbox = outbox;
        this.announced = announced;
    }

    @Override
    public Map<String, String> announce(List<News> news) {
        List<EventEnvelope> events =
                outbox.append(news.stream().map(CaseEvents::event).toList());
        news.forEach(each -> announced.fire(each.fact()));
        return events.stream()
                .collect(Collectors.toMap(EventEnvelope::subject, EventEnvelope::id, (earlier, later) -> later));
    }

    private static NewEvent event(News news) {
        CaseFact fact = news.fact();
        Cause cause = news.cause();
        return new NewEvent(
                fact.caseId(),
                Published.of(fact),
                fact.at(),
                cause.correlationId(),
                cause.eventId(),
                cause.traceparent());
    }
}
