package io.makegood.analytics.facts;

import io.makegood.analytics.generations.Generation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where a case stands.
 *
 * @param employeeId who recovered it, else who owned it at the last step
 * @param openedDay null as long as no step has told it: then the case is in no count yet
 * @param recoveryMs from opening to her confirmation; only of a recovered case
 */
record Complaint(
        String caseId, CaseStatus status, String unit, String employeeId, LocalDate openedDay, Long recoveryMs) {

    /** A step with its place in the case. */
    record Step(
            String caseId,
            long version,
            CaseStatus status,
            String unit,
            String employeeId,
            Instant openedAt,
            Long recoveryMs) {}

    /**
     * The same for the same steps, whatever the order in which they were heard.
     *
     * @param steps of one case, at least one, in the order of their versions
     */
    static Complaint of(List<Step> steps, Generation generation) {
        Step first = steps.get(0);
        Step last = steps.get(steps.size() - 1);
        Instant openedAt = firstOf(steps, Step::openedAt);
        return new Complaint(
                first.caseId(),
                last.status(),
                first.unit(),
                lastOf(steps, Step::employeeId),
                openedAt == null ? null : generation.dayOf(openedAt),
                last.status() == CaseStatus.RECOVERED ? last.recoveryMs() : null);
    }

    boolean isCounted() {
        return openedDay != null;
    }

    private static <T> T firstOf(List<Step> steps, Function<Step, T> value) {
        return steps.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static <T> T lastOf(List<Step> steps, Function<Step, T> value) {
        return steps.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
