/** Whether everything flows, and what operators do where it does not. */
package io.makegood.console.operations;
