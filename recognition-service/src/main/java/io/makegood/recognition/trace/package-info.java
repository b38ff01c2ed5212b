/** This service's part of a thread. */
package io.makegood.recognition.trace;
