/** Who made a customer's day, with the evidence, and the points that it earned. */
package io.makegood.recognition;
