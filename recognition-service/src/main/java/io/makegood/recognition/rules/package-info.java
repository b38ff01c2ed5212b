/** What earns recognition: pure rules with a version. A rule that is changed gets a new version. */
package io.makegood.recognition.rules;
