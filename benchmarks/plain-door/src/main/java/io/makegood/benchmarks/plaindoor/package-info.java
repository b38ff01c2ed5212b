/**
 * The floor of the benchmarks, written as Quarkus and Panache are commonly used: bean validation, an entity per row, one
 * transaction per request. It is a yardstick: it was there before the product's own door was tuned, and is left as it is.
 */
package io.makegood.benchmarks.plaindoor;
