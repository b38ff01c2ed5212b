package io.makegood.localstack.launch;

import io.makegood.localstack.process.StackProcess;

/**
 * One process of the run, and what it takes to bring it up and down.
 *
 * @param up starts it and returns when it is ready
 * @param down ends it and returns when it is gone
 */
record Member(StackProcess process, Runnable up, Runnable down) {
    String name() {
        return process.name();
    }
}
