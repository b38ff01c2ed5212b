package io.makegood.recovery.duty.rest;

import io.makegood.recovery.http.Patterns;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Who is to be the duty owner. */
public record DutyOwnerRequest(
        @NotNull @Pattern(regexp = Patterns.EMPLOYEE) String ownerId) {}
