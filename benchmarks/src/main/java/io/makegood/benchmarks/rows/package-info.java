/** The ten rows of the table, each beside its floor. */
package io.makegood.benchmarks.rows;
