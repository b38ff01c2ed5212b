package io.makegood.benchmarks.plaindoor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;

/** The same body as the product's door takes. */
public record AnswerRequest(
        @NotBlank @Size(max = 100) String submissionId,
        @NotEmpty @Size(max = 200) Map<@NotBlank String, @NotNull @Min(0) @Max(10) BigDecimal> answers,
        @Size(max = 4000) String comment,
        @Size(max = 35) String locale,
        @Valid Claims claims) {

    /** Whom the answer names. */
    public record Claims(@Size(max = 100) String employeeId) {}

    String employeeId() {
        return claims == null ? null : claims.employeeId();
    }
}
