/** The ledger of points: what was earned, and never changed afterwards. */
package io.makegood.recognition.points;
