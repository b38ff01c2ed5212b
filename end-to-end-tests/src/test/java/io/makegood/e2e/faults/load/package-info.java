/** What is sent in while something breaks, and the record of it that the verdict rests on. */
package io.makegood.e2e.faults.load;
