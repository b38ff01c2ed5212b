/** What recovery hears from the other services. */
package io.makegood.recovery.inbound;
