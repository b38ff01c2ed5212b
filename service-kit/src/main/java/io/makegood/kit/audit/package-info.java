/** Who did what to the flow of events. */
package io.makegood.kit.audit;
