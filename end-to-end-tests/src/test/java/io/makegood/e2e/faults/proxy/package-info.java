/** A bad network in a box, for one connection at a time or for all of them. */
package io.makegood.e2e.faults.proxy;
