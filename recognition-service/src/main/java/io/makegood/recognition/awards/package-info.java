/** The life of a recognition: earned or proposed, confirmed or declined, and paid once. */
package io.makegood.recognition.awards;
