/** Other systems of the organisation: which units they may speak for, and the keys that they show. */
package io.makegood.feedback.integrations;
