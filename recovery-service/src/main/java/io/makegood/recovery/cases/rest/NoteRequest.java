package io.makegood.recovery.cases.rest;

import io.makegood.recovery.cases.NoteKind;
import io.makegood.recovery.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Something to remember. */
public record NoteRequest(
        @NotNull NoteKind kind,

        @NotBlank @Size(max = 4000) @PlainText String text) {}
