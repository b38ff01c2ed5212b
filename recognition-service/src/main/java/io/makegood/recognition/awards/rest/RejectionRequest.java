package io.makegood.recognition.awards.rest;

import io.makegood.recognition.awards.DeclineReason;
import jakarta.validation.constraints.NotNull;

/** Why it is declined. */
public record RejectionRequest(@NotNull DeclineReason reason) {}
