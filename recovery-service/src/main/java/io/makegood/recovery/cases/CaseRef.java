package io.makegood.recovery.cases;

/**
 * Which case somebody wants to act on.
 *
 * @param expectedVersion how she knows it; null where she does not mind
 */
public record CaseRef(String caseId, Long expectedVersion) {}
