package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Severity;

/**
 * What an employee heard from an unhappy customer.
 *
 * @param category null for the default one
 * @param customerId null when not known
 */
public record ManualComplaint(String unit, Severity severity, String category, String customerId, String summary) {}
