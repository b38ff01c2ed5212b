/** The promises as invariants, recounted from outside: by HTTP, by SQL and from the whole topics. */
package io.makegood.e2e.faults.check;
