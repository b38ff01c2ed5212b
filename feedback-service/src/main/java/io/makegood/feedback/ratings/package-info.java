/** Ratings on declared scales, and what moment they make of a contact. */
package io.makegood.feedback.ratings;
