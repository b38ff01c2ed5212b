/** What may stand in a text or an id that came from outside. */
package io.makegood.feedback.text;
