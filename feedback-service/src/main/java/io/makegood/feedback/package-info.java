/**
 * What customers say: surveys, cards, contacts and invitations come in here, and {@code FeedbackReceived} and
 * {@code ContactRecorded} go out. Free text, contact data and outside references stay in this service.
 */
package io.makegood.feedback;
