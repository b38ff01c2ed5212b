package io.makegood.recognition.awards;

/** Where a recognition stands. AWARDED and DECLINED are final. */
public enum RecognitionStatus {
    /** Waits for a manager, and pays nothing. */
    PENDING,
    /** Paid. */
    AWARDED,
    /** A manager said no. It keeps its evidence from being proposed again. */
    DECLINED
}
