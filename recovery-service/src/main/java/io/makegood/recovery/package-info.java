/**
 * Complaints and their cases: an unhappy customer gets an owner from the first minute, two clocks that run, remedies, an
 * apology and a fix. Whether it was put right is hers to say.
 */
package io.makegood.recovery;
