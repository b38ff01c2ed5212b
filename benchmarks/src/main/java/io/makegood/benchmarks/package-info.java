/**
 * How fast Makegood is, always beside a floor that is measured in the same run. Absolute figures drift with the machine;
 * what counts are ratios of interleaved rounds.
 */
package io.makegood.benchmarks;
