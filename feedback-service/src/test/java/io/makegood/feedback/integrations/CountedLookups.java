package io.makegood.feedback.integrations;

import io.makegood.feedback.database.Database;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The stored keys, for a test that asks how often one was looked up. */
public final class CountedLookups extends ApiKeys {

    private final AtomicInteger lookups = new AtomicInteger();

    public CountedLookups(Database database) {
        super(database);
    }

    public int lookups() {
        return lookups.get();
    }

    @Override
    Optional<Caller> good(byte[] hash) {
        lookups.incrementAndGet();
        return super.good(hash);
    }
}
