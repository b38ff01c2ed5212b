package io.makegood.console.cases;

import io.makegood.console.feedback.FeedbackClient.Customer;
import io.makegood.console.feedback.HerWords;
import io.makegood.console.web.Answer;
import io.makegood.console.web.When;
import java.util.List;

/**
 * A case with all that its page shows.
 *
 * @param actions what the person may do now, named as the service names it
 * @param next the one of them that helps the customer most; empty when nothing is to be done
 */
public record OneCase(
        CaseRow head,
        List<HerWords> words,
        Answer<Customer> customer,
        boolean anonymous,
        List<StoryLine> story,
        List<Given> remedies,
        List<String> cost,
        List<Said> apologies,
        String openedBy,
        String rule,
        List<String> actions,
        String next,
        boolean reasonNeeded,
        long version) {

    /** A remedy that was granted. */
    public record Given(String kind, String cost, String by, When when) {}

    /** An apology that was made. */
    public record Said(String by, When when, String acknowledge, String own, String remedy, String precaution) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    /** Whether there is anything to do but write a note. */
    public boolean workable() {
        return actions.stream().anyMatch(action -> !"notes".equals(action));
    }
}
