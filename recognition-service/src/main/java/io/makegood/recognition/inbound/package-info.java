/** From Kafka to the use cases. */
package io.makegood.recognition.inbound;
