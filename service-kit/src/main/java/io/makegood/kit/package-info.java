/**
 * What every service needs and no library gives: outbox, inbox, quarantine, problem details, strict JSON at the edge,
 * clock and ids. No word of the domain.
 */
package io.makegood.kit;
