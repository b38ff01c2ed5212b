/** What just happened, as a list and live. */
package io.makegood.analytics.activity;
