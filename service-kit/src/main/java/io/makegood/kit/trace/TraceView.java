package io.makegood.kit.trace;

import java.util.List;

/** One service's part of a thread, oldest first. */
public record TraceView(String correlationId, List<TraceStep> steps) {}
