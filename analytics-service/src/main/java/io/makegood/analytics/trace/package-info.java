/** This service's part of a thread. */
package io.makegood.analytics.trace;
