/** The generator: answers as customers send them, as fast as they are taken or at a fixed rate. */
package io.makegood.benchmarks.load;
