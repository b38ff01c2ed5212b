package io.makegood.feedback.ratings;

import java.util.List;

/** Decides the moment. One misery outweighs everything else that was good; what does not apply never counts. */
public final class MomentRule {

    /** Goes out with every decision: another rule is another version. */
    public static final String VERSION = "moments-1";

    private MomentRule() {}

    public static Moment decide(List<Rating> ratings) {
        if (ratings.stream().anyMatch(Rating::isMisery)) {
            return Moment.MISERY;
        }
        return ratings.stream().anyMatch(Rating::isTop) ? Moment.MAGIC : Moment.TRUTH;
    }
}
