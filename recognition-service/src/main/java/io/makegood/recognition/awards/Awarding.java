package io.makegood.recognition.awards;

import io.makegood.recognition.points.PointEntries;
import io.makegood.recognition.rules.Decision;
import jakarta.enterprise.context.ApplicationScoped;

/** Carries out what was decided, within the caller's transaction. */
@ApplicationScoped
class Awarding {

    private final Recognitions recognitions;
    private final PointEntries entries;
    private final Announcement announcement;

    Awarding(Recognitions recognitions, PointEntries entries, Announcement announcement) {
        this.recognitions = recognitions;
        this.entries = entries;
        this.announcement = announcement;
    }

    /** Does what a rule decided, unless the evidence was brought forward for that employee before. */
    void carryOut(Decision decision, Proposal proposal) {
        switch (decision) {
            case AWARD -> {
                Recognition recognition = Recognition.awarded(proposal);
                if (recognitions.addIfNew(recognition)) {
                    pay(recognition);
                }
            }
            case WAIT -> recognitions.addIfNew(Recognition.pending(proposal));
            case NOTHING -> throw new IllegalArgumentException("there is nothing to propose");
        }
    }

    /** What follows from an award: the points are booked, and everybody is told. */
    void pay(Recognition recognition) {
        entries.book(
                recognition.id(),
                recognition.employeeId(),
                recognition.unit(),
                recognition.points(),
                recognition.decidedAt());
        announcement.awarded(recognition);
    }
}
