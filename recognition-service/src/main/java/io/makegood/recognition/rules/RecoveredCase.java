package io.makegood.recognition.rules;

import java.time.Instant;

/** A case of which the customer herself confirmed that it was put right. */
public record RecoveredCase(String caseId, String unit, String recoveredBy, Instant recoveredAt) {}
