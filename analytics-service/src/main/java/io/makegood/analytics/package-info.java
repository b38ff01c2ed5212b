/**
 * What was learned: scores, moments and the misery-to-magic rate, counted from the events of the other services. Nothing
 * here is a source of truth; all of it can be rebuilt from the topics.
 */
package io.makegood.analytics;
