package io.makegood.recovery.outbound;

import io.makegood.events.EventData;
import io.makegood.kit.outbox.NewEvent;
import io.makegood.kit.outbox.Outbox;
import io.makegood.recovery.cases.CaseFact;
import io.makegood.recovery.cases.CaseFacts;
import io.makegood.recovery.cases.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

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
    public String announce(CaseFact fact, Cause cause) {
        EventData data = Published.of(fact);
        NewEvent event = new NewEvent(fact.caseId(), data, fact.at(), cause.correlationId(), cause.eventId());
        String id = outbox.append(event).id();
        announced.fire(fact);
        return id;
    }
}
