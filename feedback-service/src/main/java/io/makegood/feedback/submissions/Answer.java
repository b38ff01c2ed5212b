package io.makegood.feedback.submissions;

import io.makegood.feedback.ratings.Rating;
import java.util.List;

/** What the customer said. Comment and locale may be null. */
public record Answer(List<Rating> ratings, String comment, String locale) {

    public Answer {
        ratings = List.copyOf(ratings);
    }

    public boolean saysNothing() {
        return comment == null && ratings.stream().allMatch(rating -> rating.value() == null);
    }
}
