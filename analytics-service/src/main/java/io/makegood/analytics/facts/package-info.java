/** What is known: one fact per event, and the counts by unit, day and employee that grow with each batch of them. */
package io.makegood.analytics.facts;
