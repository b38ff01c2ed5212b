package io.makegood.recovery.cases.rest;

import io.makegood.recovery.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why she cannot be asked. */
public record ClosureRequest(
        @NotBlank @Size(max = 1000) @PlainText String reason) {}
