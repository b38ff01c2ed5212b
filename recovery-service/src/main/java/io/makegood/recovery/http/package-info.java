/** What the resources of this service have in common. */
package io.makegood.recovery.http;
