/** What recovery says to the other services. */
package io.makegood.recovery.outbound;
