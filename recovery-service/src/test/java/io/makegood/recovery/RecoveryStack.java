package io.makegood.recovery;

import io.makegood.localstack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The one stack of this module's tests. */
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "recovery"))
final class RecoveryStack {
    private RecoveryStack() {}
}
