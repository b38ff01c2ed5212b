/** What people get to see: lines, CSV and a picture. */
package io.makegood.benchmarks.report;
