package io.makegood.recognition.outbound;

import io.makegood.events.recognition.EmployeeRecognized;
import io.makegood.events.recognition.EmployeeRecognized.Evidence;
import io.makegood.events.recognition.EmployeeRecognized.Kind;
import io.makegood.kit.outbox.NewEvent;
import io.makegood.kit.outbox.Outbox;
import io.makegood.recognition.awards.Announcement;
import io.makegood.recognition.awards.Recognition;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes awarded recognitions. */
@ApplicationScoped
public class RecognitionEvents implements Announcement {

    private final Outbox outbox;

    RecognitionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void awarded(Recognition recognition) {
        outbox.append(new NewEvent(
                recognition.id(),
                employeeRecognized(recognition),
                recognition.decidedAt(),
                recognition.correlationId(),
                recognition.causationId()));
    }

    static EmployeeRecognized employeeRecognized(Recognition recognition) {
        Kind kind = Kind.valueOf(recognition.evidence().kind().name());
        return new EmployeeRecognized(
                recognition.id(),
                recognition.employeeId(),
                recognition.unit(),
                recognition.behaviour(),
                new Evidence(kind, recognition.evidence().id()),
                recognition.points(),
                recognition.nominatedBy(),
                recognition.decidedAt(),
                recognition.decidedBy());
    }
}
