package io.makegood.recovery.cases.rest;

import io.makegood.recovery.http.Patterns;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What was done. */
public record FixRequest(
        @Size(max = 4000) @Pattern(regexp = Patterns.TEXT) String summary) {}
