/** Surveys: which questions are asked, of what metric and on which scale, about which unit. */
package io.makegood.feedback.surveys;
