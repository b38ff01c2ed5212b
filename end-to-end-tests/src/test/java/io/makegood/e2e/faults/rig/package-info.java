/** All of Makegood's services as processes that a test can kill, freeze and cut off one by one. */
package io.makegood.e2e.faults.rig;
