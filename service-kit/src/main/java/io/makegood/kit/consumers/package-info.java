/** How far the service's consumers are behind. */
package io.makegood.kit.consumers;
