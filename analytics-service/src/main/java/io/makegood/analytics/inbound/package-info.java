/** Where the other services' events become facts. Only here is the contract known. */
package io.makegood.analytics.inbound;
