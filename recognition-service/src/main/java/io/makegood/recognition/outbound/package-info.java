/** From the domain's facts to the published events. */
package io.makegood.recognition.outbound;
