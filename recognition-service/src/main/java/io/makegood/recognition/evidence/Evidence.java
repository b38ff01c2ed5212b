package io.makegood.recognition.evidence;

import java.util.Objects;

/** Points at a proof. */
public record Evidence(EvidenceKind kind, String id) {

    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static Evidence feedback(String id) {
        return new Evidence(EvidenceKind.FEEDBACK, id);
    }

    public static Evidence ofCase(String id) {
        return new Evidence(EvidenceKind.CASE, id);
    }
}
