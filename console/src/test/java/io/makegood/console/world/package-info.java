/** The world around the console in its tests: an issuer, four services that say what a test tells them to, a browser. */
package io.makegood.console.world;
