/** The arithmetic: medians, verdicts, when a request is due. */
package io.makegood.benchmarks.figures;
