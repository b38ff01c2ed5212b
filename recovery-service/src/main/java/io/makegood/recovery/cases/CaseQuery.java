package io.makegood.recovery.cases;

import java.util.Set;

/**
 * Which cases somebody asks for.
 *
 * @param statuses empty for all
 * @param unit with all below it; null for all
 * @param owner null for all
 * @param after where the last page ended; null for the first page
 */
public record CaseQuery(
        Set<CaseStatus> statuses, String unit, String owner, CaseOrder order, int limit, String after) {}
