/** Counts that must explain each other: accepted = published + unsent + parked, and what was published was heard. */
package io.makegood.kit.reconciliation;
