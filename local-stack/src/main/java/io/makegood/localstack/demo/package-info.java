/**
 * A month in the life of a small company of our own making, played through the front doors: what customers say, what the
 * staff does about it, and what the customers say then.
 */
package io.makegood.localstack.demo;
