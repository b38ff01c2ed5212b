/** One thread, from the first contact to the last reward, through all services. */
package io.makegood.console.trace;
