package io.makegood.recovery.cases.rest;

import io.makegood.recovery.http.PlainText;
import jakarta.validation.constraints.Size;

/** Why a case changes hands. */
public record TakeOverRequest(
        @Size(min = 3, max = 1000) @PlainText String reason) {}
