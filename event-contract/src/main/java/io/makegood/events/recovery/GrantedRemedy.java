package io.makegood.events.recovery;

import java.util.Objects;

/** What was given to put it right. The cost is null where it cost nothing. */
public record GrantedRemedy(String kind, Money cost) {

    public GrantedRemedy {
        Objects.requireNonNull(kind, "kind");
    }
}
