/** What staff read: the feedback of their units, with the customers' own words. */
package io.makegood.feedback.reading;
