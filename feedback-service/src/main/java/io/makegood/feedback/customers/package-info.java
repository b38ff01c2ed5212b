/** Who the customers are: the only place for outside references, names and addresses. */
package io.makegood.feedback.customers;
