package io.makegood.recovery.cases.rest;

import io.makegood.recovery.http.PlainText;
import jakarta.validation.constraints.Size;

/** What was done. */
public record FixRequest(@Size(max = 4000) @PlainText String summary) {}
