package io.makegood.recovery.cases;

/**
 * Where a complaint went.
 *
 * @param joined true when its customer had a case under way, which it joined
 */
public record OpenedCase(String caseId, boolean joined) {}
