/** Which units somebody asks for and may see. "Below" is a prefix: north is also north.store-17, but not northwest. */
package io.makegood.analytics.units;
