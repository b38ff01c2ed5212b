/** What several doors of this service share. */
package io.makegood.feedback.rest;
