/** Unhappy customers, and what is done to win each one back. */
package io.makegood.console.cases;
