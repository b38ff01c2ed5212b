/** What is done again and again. */
package io.makegood.kit.timing;
