/** The mathematics behind the numbers, each with its source. Pure: no framework, no database. */
package io.makegood.analytics.statistics;
