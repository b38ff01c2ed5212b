package io.makegood.kit.outbox.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** @param since from when on what was published is published again */
public record RepublishRequest(@NotNull Instant since) {}
