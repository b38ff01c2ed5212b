/** Plain SQL with little ceremony. */
package io.makegood.feedback.database;
