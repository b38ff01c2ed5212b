/**
 * The staff's web pages. The console owns no data: each page asks the services over HTTP, as the person who looks, and
 * shows what they answer. A service that is away costs its part of the page, never the page.
 */
package io.makegood.console;
