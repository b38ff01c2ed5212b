/** The pages that customers see: a survey or an invitation as a form, without script. */
package io.makegood.feedback.pages;
