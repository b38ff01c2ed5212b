package io.makegood.feedback.reading;

import io.makegood.feedback.database.UnitPatterns;
import io.makegood.feedback.submissions.Feedback;
import io.makegood.feedback.submissions.Feedbacks;
import io.makegood.feedback.text.Format;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.page.Cursor;
import io.makegood.kit.page.Page;
import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Feedback as the person who looks may see it, newest first. */
@ApplicationScoped
public class FindFeedback {

    private static final String NONE = "There is no such feedback.";
    /** After every id: ids are lower-case hexadecimal. */
    private static final String START = "g";

    private final Feedbacks feedbacks;
    private final SignedIn person;

    FindFeedback(Feedbacks feedbacks, SignedIn person) {
        this.feedbacks = feedbacks;
        this.person = person;
    }

    public Feedback byId(String feedbackId) {
        Feedback feedback = Optional.of(feedbackId)
                .filter(Format.UUID::matches)
                .flatMap(feedbacks::byId)
                .orElseThrow(() -> ProblemException.notFound(NONE));
        person.mustCover(feedback.asked().unit(), NONE);
        return feedback;
    }

    /** Those of them that the person may see; of the others it does not say whether they are there. */
    public List<Feedback> byIds(List<String> feedbackIds) {
        return feedbacks.byIds(
                feedbackIds.stream().filter(Format.UUID::matches).toList(), UnitPatterns.of(person.units()));
    }

    /**
     * @param unit only this unit and what is below it; null for all
     * @param after where the page before ended; null for the first page
     */
    public Page<Feedback> page(String unit, int limit, String after) {
        if (unit != null && !Format.UNIT.matches(unit)) {
            throw ProblemException.badRequest(
                    "invalid",
                    "The request is not valid.",
                    List.of(new FieldError("unit", "must be " + Format.UNIT.description())));
        }
        String before = after == null ? START : id(Cursor.decode(after, 1).get(0));
        List<Feedback> found = feedbacks.page(
                UnitPatterns.of(person.units()),
                unit == null ? List.of("%") : UnitPatterns.of(unit),
                before,
                limit + 1);
        boolean more = found.size() > limit;
        List<Feedback> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Cursor.encode(items.get(limit - 1).feedbackId()) : null);
    }

    private static String id(String decoded) {
        if (!Format.UUID.matches(decoded)) {
            throw Cursor.invalid();
        }
        return decoded;
    }
}
