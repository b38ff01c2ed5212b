/**
 * The outside world on one machine: a real Kafka broker, a real PostgreSQL, an OIDC issuer and a mail server, all from Maven
 * artifacts. Tests get them through {@link io.makegood.localstack.LocalStackResource}; {@code ./run} through
 * {@link io.makegood.localstack.launch.LocalStack}. Broker and database are processes of their own, so that they can be
 * killed as in real life.
 */
package io.makegood.localstack;
