/** How often anybody may knock at the doors. */
package io.makegood.feedback.limits;
