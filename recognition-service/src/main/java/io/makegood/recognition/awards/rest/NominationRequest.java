package io.makegood.recognition.awards.rest;

import io.makegood.recognition.awards.Nomination;
import io.makegood.recognition.evidence.Evidence;
import io.makegood.recognition.evidence.EvidenceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A colleague to be recognised, what she did, and the proof. */
public record NominationRequest(
        @NotNull @Pattern(regexp = Forms.EMPLOYEE) String employeeId,
        @NotNull @Pattern(regexp = Forms.LABEL) String behaviour,
        @NotNull @Valid EvidenceReference evidence) {

    /** A feedback, or a case that the customer confirmed. */
    public record EvidenceReference(
            @NotNull EvidenceKind kind,
            @NotNull @Pattern(regexp = Forms.ID) String id) {}

    Nomination nomination() {
        return new Nomination(employeeId, behaviour, new Evidence(evidence.kind(), evidence.id()));
    }
}
