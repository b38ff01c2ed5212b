/** Invitations: a customer is asked once, by a link that only she has, and no more often than she may be. */
package io.makegood.feedback.invitations;
