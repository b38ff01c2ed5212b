/** What an operator should look at. */
package io.makegood.kit.alarms;
