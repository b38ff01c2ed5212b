package io.makegood.analytics.facts;

import java.time.Instant;

/** An employee was recognised. */
public record Recognition(String behaviour, String evidenceKind, String evidenceId, int points, Instant recognizedAt)
        implements Detail {}
