package io.makegood.recognition.evidence;

/** What a proof is. */
public enum EvidenceKind {
    /** What a customer said. */
    FEEDBACK,
    /** A case that she confirmed to be put right. */
    CASE
}
