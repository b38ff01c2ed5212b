/**
 * Bad input at every door: the lists H (HTTP), K (Kafka) and A (staff) as tables, and generated garbage. Each row is
 * refused or set aside as it should be, nothing of it is repeated or logged, and the good one behind it is taken.
 */
package io.makegood.e2e.badinput;
