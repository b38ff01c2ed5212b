package io.makegood.recovery.cases;

import java.util.Arrays;
import java.util.List;

/** What can be done on a case, named as the resource below it. */
public enum CaseAction {
    OWNER,
    NOTES,
    REMEDIES,
    APOLOGY,
    FIX,
    CLOSURE;

    boolean legalWhile(CaseStatus status) {
        return switch (this) {
            case NOTES -> true;
            case OWNER, REMEDIES, APOLOGY -> status.underWay();
            case FIX -> status.leadsTo(CaseStatus.FIXED);
            case CLOSURE -> status.leadsTo(CaseStatus.CLOSED_UNCONFIRMED);
        };
    }

    static List<CaseAction> legal(CaseStatus status) {
        return Arrays.stream(values())
                .filter(action -> action.legalWhile(status))
                .toList();
    }
}
