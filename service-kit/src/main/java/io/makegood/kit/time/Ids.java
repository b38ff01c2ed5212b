package io.makegood.kit.time;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes ids: UUID version 7 (RFC 9562), whose order of time keeps indexes compact. */
@ApplicationScoped
public class Ids {

    public String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
