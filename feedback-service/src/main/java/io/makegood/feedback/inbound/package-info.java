/** What this service hears on Kafka: contacts from outside, and requests to ask a customer. */
package io.makegood.feedback.inbound;
