/** Holds docker-compose.yml, the Dockerfiles and the list of settings to what the services' code says. Needs no engine. */
package io.makegood.e2e.compose;
