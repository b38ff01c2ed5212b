/** What is measured, as processes: Makegood started by its own launcher, the plain door, pgbench. */
package io.makegood.benchmarks.stand;
