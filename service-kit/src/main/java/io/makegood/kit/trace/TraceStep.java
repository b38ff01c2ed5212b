package io.makegood.kit.trace;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened on a thread.
 *
 * @param service which service tells it
 * @param what a stable kebab-case name of what happened
 * @param subject id of the aggregate
 * @param detail facts beside it, never personal
 */
public record TraceStep(
        Instant at, String service, String what, String subject, String unit, Map<String, String> detail) {}
