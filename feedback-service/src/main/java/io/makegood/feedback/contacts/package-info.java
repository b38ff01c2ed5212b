/** Contacts: each is a moment of truth, told by an integration and known again by feedback that names it. */
package io.makegood.feedback.contacts;
