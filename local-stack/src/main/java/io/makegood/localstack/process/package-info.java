/** Starting, watching, signalling and ending operating system processes. */
package io.makegood.localstack.process;
