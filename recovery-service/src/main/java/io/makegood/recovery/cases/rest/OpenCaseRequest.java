package io.makegood.recovery.cases.rest;

import io.makegood.recovery.cases.ManualComplaint;
import io.makegood.recovery.http.Patterns;
import io.makegood.recovery.http.PlainText;
import io.makegood.recovery.triage.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a customer told an employee. */
public record OpenCaseRequest(
        @NotNull @Pattern(regexp = Patterns.UNIT) @Size(max = 200) String unit,

        @NotNull Severity severity,
        @Pattern(regexp = Patterns.LABEL) String category,
        @Pattern(regexp = Patterns.UUID) String customerId,

        @NotBlank @Size(max = 4000) @PlainText String summary) {

    ManualComplaint toComplaint() {
        return new ManualComplaint(unit, severity, category, customerId, summary);
    }
}
