/** Making the numbers anew from the topics while the old ones serve. */
package io.makegood.analytics.rebuilds;
