/** Which generation of the numbers is served, and making and dropping them. */
package io.makegood.analytics.generations;
