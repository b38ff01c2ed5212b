/** What customers said, in their own words, for whichever page may show it. */
package io.makegood.console.feedback;
