/** Plain JDBC with less ceremony; used by the repositories alone. */
package io.makegood.analytics.database;
