package io.makegood.recognition.points;

import java.time.Instant;

/** One line of the ledger: what a recognition paid. */
public record PointEntry(long id, String recognitionId, String employeeId, String unit, int points, Instant bookedAt) {}
