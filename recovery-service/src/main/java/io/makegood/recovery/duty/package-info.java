/** Who owns a case from the first minute: the duty owner of the nearest unit. */
package io.makegood.recovery.duty;
