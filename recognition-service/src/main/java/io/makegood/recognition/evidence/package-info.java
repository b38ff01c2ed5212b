/** The proofs that a recognition can rest on. */
package io.makegood.recognition.evidence;
