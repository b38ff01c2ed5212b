package io.makegood.feedback.submissions;

/** What the sender gets, the same every time. */
public record Receipt(String feedbackId, String submissionId) {}
