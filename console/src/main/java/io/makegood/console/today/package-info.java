/** Today: how it stands, unit by unit, and what just happened. */
package io.makegood.console.today;
