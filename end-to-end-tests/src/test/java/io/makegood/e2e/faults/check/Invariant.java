package io.makegood.e2e.faults.check;

import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold whatever happened. Each of them names the ids for which it does not. */
public enum Invariant {
    /** Every answer that was accepted is in the database, on the topic, in each inbox, and has its effect. */
    I1(AcceptedIsEverywhere::violations),
    /** No effect happened twice, and the keys that see to it are there. */
    I2(EffectOnce::violations),
    /** Consumers see each aggregate's events in their order, without a gap. */
    I3(OrderPerSubject::violations),
    /** Nothing is told that was not kept, and nothing took effect that was not received. */
    I4(NoPhantoms::violations),
    /** Everything has caught up and works, and nobody died but by a test's hand. */
    I5(CaughtUp::violations),
    /** Each bad record is in quarantine once, byte for byte, and nothing else is. */
    I6(BadOnesSetAside::violations),
    // I7, who may do what, is the route walk's.
    /** Nobody grows beyond bounds. */
    I8(WithinBounds::violations),
    /** Logs are single lines without anybody's words. */
    I9(CleanLogs::violations),
    /** What was accepted is published, unsent or parked; and the services say the same of themselves. */
    I10(Reconciled::violations);

    private final Function<World, Stream<String>> check;

    Invariant(Function<World, Stream<String>> check) {
        this.check = check;
    }

    Stream<Violation> violations(World world) {
        return check.apply(world).map(what -> new Violation(this, what));
    }
}
