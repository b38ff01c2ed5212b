/** What this service tells the others: facts of the domain as records of the contract, into the outbox. */
package io.makegood.feedback.outbound;
