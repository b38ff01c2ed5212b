package io.makegood.recognition.awards;

import io.makegood.kit.access.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A manager says no: it pays nothing, and the evidence is not brought forward again. */
@ApplicationScoped
public class RejectRecognition {

    private final Recognitions recognitions;
    private final Clock clock;

    RejectRecognition(Recognitions recognitions, Clock clock) {
        this.recognitions = recognitions;
        this.clock = clock;
    }

    @Transactional
    public Recognition reject(String id, DeclineReason reason, Expectation expected, SignedIn person) {
        Recognition recognition = recognitions.takeToDecide(id, person::covers);
        if (recognition.status() == RecognitionStatus.PENDING) {
            expected.mustMatch(recognition);
        }
        recognition.decline(Employee.of(person), reason, DatabaseTime.now(clock));
        return recognition;
    }
}
