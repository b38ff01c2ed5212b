package io.makegood.console.cases;

import io.makegood.console.cases.RecoveryClient.Case;
import java.util.List;

/** What helps the customer most now: somebody who cares, a word to her, amends, an apology, and then the fix. */
final class NextStep {
    private NextStep() {}

    static String of(Case found, CaseRow head, List<String> actions) {
        if (!head.status().toDo()) {
            return "";
        }
        return List.of(
                        new Step("owner", !head.mine() || "OPEN".equals(found.status())),
                        new Step("notes", found.firstContactAt() == null),
                        new Step("remedies", found.remedies().isEmpty()),
                        new Step("apology", found.apologies().isEmpty()),
                        new Step("fix", true))
                .stream()
                .filter(step -> step.due() && actions.contains(step.action()))
                .map(Step::action)
                .findFirst()
                .orElse("");
    }

    private record Step(String action, boolean due) {}
}
