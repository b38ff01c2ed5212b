package io.makegood.events.recovery;

import io.makegood.events.EventData;
import java.time.Instant;

/** The next complaint of a customer whose case is open: it joins that case. */
public record ComplaintJoined(
        String caseId, String unit, String customerId, String feedbackId, Instant joinedAt, String rule)
        implements EventData {}
