/** The life of a recovery case, from the complaint to the customer's word that it was put right. */
package io.makegood.recovery.cases;
