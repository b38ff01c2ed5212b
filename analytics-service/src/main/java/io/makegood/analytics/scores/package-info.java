/** What answers add up to, metric by metric. Pure: no framework, no database. */
package io.makegood.analytics.scores;
