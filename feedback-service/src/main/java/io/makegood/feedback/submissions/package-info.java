/**
 * How feedback comes in: each submission once, together with others in a shared commit, answered only after it.
 */
package io.makegood.feedback.submissions;
