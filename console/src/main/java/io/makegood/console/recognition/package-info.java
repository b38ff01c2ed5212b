/** Who made somebody's day, and what waits for a manager's yes. */
package io.makegood.console.recognition;
