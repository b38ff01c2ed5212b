package io.makegood.recovery.cases.rest;

import io.makegood.recovery.cases.NoteKind;
import io.makegood.recovery.http.Patterns;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Something to remember. */
public record NoteRequest(
        @NotNull NoteKind kind,

        @NotBlank @Size(max = 4000) @Pattern(regexp = Patterns.TEXT) String text) {}
