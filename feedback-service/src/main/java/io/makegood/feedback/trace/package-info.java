/** This service's part of a thread, from the contact to the answer. */
package io.makegood.feedback.trace;
