/** Many rows at once into PostgreSQL. */
package io.makegood.kit.copy;
