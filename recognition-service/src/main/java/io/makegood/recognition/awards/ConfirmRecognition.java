package io.makegood.recognition.awards;

import io.makegood.kit.access.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A manager says yes: now it pays. */
@ApplicationScoped
public class ConfirmRecognition {

    private final Recognitions recognitions;
    private final Awarding awarding;
    private final Clock clock;

    ConfirmRecognition(Recognitions recognitions, Awarding awarding, Clock clock) {
        this.recognitions = recognitions;
        this.awarding = awarding;
        this.clock = clock;
    }

    /** Said twice, or by two at once, it pays once and both get the same answer. */
    @Transactional
    public Recognition confirm(String id, Expectation expected, SignedIn person) {
        Recognition recognition = recognitions.takeToDecide(id, person::covers);
        if (recognition.status() == RecognitionStatus.PENDING) {
            expected.mustMatch(recognition);
        }
        if (recognition.confirm(Employee.of(person), DatabaseTime.now(clock))) {
            awarding.pay(recognition);
        }
        return recognition;
    }
}
