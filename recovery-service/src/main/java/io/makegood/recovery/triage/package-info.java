/** Which feedback needs recovery, and how urgently. Pure rules with a version, no framework. */
package io.makegood.recovery.triage;
