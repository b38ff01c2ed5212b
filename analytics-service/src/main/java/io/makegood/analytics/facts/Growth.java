package io.makegood.analytics.facts;

import io.makegood.analytics.generations.Generation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** By how much a batch changes the counts: each cell once, so that a batch of a thousand touches few rows. */
final class Growth {

    /** Stands for everybody together; no employee has this id. */
    static final String EVERYBODY = "";

    /** Where something counts. */
    record Cell(String employeeId, LocalDate day, String unit) {}

    /** How often a value was given there. */
    record AnswerCell(Cell cell, Metric metric, Scale scale, BigDecimal value) {}

    /** How much of something there was there. */
    record TallyCell(Cell cell, Counted what) {}

    private final Map<AnswerCell, Long> answers = new LinkedHashMap<>();
    private final Map<TallyCell, Long> tallies = new LinkedHashMap<>();

    Map<AnswerCell, Long> answers() {
        return answers;
    }

    Map<TallyCell, Long> tallies() {
        return tallies;
    }

    void add(Fact fact, Generation generation) {
        if (fact.detail() instanceof Feedback feedback && feedback.counts()) {
            add(fact, feedback, generation.dayOf(feedback.occurredAt()));
        } else if (fact.detail() instanceof Contact contact) {
            tally(fact, generation.dayOf(contact.occurredAt()), Counted.CONTACT, 1);
        } else if (fact.detail() instanceof Recognition recognition) {
            LocalDate day = generation.dayOf(recognition.recognizedAt());
            tally(fact, day, Counted.RECOGNITION, 1);
            tally(fact, day, Counted.POINTS, recognition.points());
        }
    }

    private void add(Fact fact, Feedback feedback, LocalDate day) {
        if (feedback.moment() != null) {
            tally(fact, day, Counted.of(feedback.moment()), 1);
        }
        feedback.answers().stream().filter(Answer::isCounted).forEach(answer -> {
            count(new Cell(EVERYBODY, day, fact.unit()), answer);
            if (fact.employeeId() != null) {
                count(new Cell(fact.employeeId(), day, fact.unit()), answer);
            }
        });
    }

    /** A case that moved on leaves the count where it stood and enters the one where it stands. */
    void move(Complaint before, Complaint after) {
        if (before != null) {
            tally(before, -1);
        }
        tally(after, 1);
    }

    private void tally(Complaint complaint, long by) {
        if (complaint.isCounted()) {
            tally(complaint.employeeId(), complaint.openedDay(), complaint.unit(), Counted.of(complaint.status()), by);
        }
    }

    private void tally(Fact fact, LocalDate day, Counted what, long by) {
        tally(fact.employeeId(), day, fact.unit(), what, by);
    }

    private void tally(String employeeId, LocalDate day, String unit, Counted what, long by) {
        tallies.merge(new TallyCell(new Cell(EVERYBODY, day, unit), what), by, Long::sum);
        if (employeeId != null) {
            tallies.merge(new TallyCell(new Cell(employeeId, day, unit), what), by, Long::sum);
        }
    }

    private void count(Cell cell, Answer answer) {
        answers.merge(new AnswerCell(cell, answer.metric(), answer.scale(), answer.value()), 1L, Long::sum);
    }
}
