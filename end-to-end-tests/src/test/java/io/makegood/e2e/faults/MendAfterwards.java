package io.makegood.e2e.faults;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that failed half-way must not take the next ones with it. */
final class MendAfterwards implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Trial.abandonAll();
            Stage.shared().rig().mend();
        }
    }
}
