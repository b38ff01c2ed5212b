package io.makegood.feedback.trace;

import io.makegood.feedback.database.UnitPatterns;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.trace.TraceView;
import jakarta.enterprise.context.ApplicationScoped;

/** The steps of a thread in the units of the person who looks. */
@ApplicationScoped
public class FindTrace {

    private final TraceSteps steps;
    private final SignedIn person;

    FindTrace(TraceSteps steps, SignedIn person) {
        this.steps = steps;
        this.person = person;
    }

    public TraceView of(String correlationId) {
        return new TraceView(correlationId, steps.of(correlationId, UnitPatterns.of(person.units())));
    }
}
