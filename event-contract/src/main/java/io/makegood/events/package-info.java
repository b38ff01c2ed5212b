/**
 * The published language of Makegood: what the services say to each other on Kafka.
 *
 * <p>Producers write against a closed schema; consumers read with an open one and ignore what they do not know. Within
 * {@code v1} only optional fields are added; anything else is a new {@code v2} type beside the old one. An event carries
 * opaque ids, scores and labels: never a comment, a name, an e-mail address, a telephone number or an outside reference.
 * Attribution (employee, team, unit) is frozen in the event when it happens.
 */
package io.makegood.events;
