/** {@code ./run}: everything on this machine with one command, and nothing left behind when it ends. */
package io.makegood.localstack.launch;
