/**
 * What happens when something breaks: services, broker and database are killed, frozen and cut off while customers go on, and
 * afterwards everything that was accepted is recounted from outside. Each fault prints a row.
 */
package io.makegood.e2e.faults;
