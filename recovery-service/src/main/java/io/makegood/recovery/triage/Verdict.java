package io.makegood.recovery.triage;

/**
 * Why an answer needs recovery.
 *
 * @param rule version of the rule that decided it
 * @param before the rating that will be set beside the one after the recovery
 */
public record Verdict(Severity severity, String category, String rule, Score before) {}
