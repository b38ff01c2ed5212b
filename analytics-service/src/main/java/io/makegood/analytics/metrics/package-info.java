/** The numbers: what the counts add up to for a unit with everything below it, a stretch of time, an employee. */
package io.makegood.analytics.metrics;
