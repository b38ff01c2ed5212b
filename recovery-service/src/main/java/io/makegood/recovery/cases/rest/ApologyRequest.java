package io.makegood.recovery.cases.rest;

import io.makegood.recovery.cases.ApologyText;
import io.makegood.recovery.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An apology as it was made.
 *
 * @param acknowledge what went wrong, in her eyes
 * @param own that it is ours
 * @param remedy how it is put right
 * @param precaution what keeps it from happening again
 */
public record ApologyRequest(
        @NotBlank @Size(max = 2000) @PlainText String acknowledge,

        @NotBlank @Size(max = 2000) @PlainText String own,

        @NotBlank @Size(max = 2000) @PlainText String remedy,

        @NotBlank @Size(max = 2000) @PlainText String precaution) {

    ApologyText toText() {
        return new ApologyText(acknowledge, own, remedy, precaution);
    }
}
