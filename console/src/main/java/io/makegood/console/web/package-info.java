/** What every page needs: who looks, the safety of forms, asking a service, and pages for what went wrong. */
package io.makegood.console.web;
