package io.makegood.e2e.badinput;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One bad input.
 *
 * @param entry its place in the list, such as {@code H12}
 * @param door where the good neighbour is sent afterwards
 * @param knock what is done; made when its turn has come
 * @param statuses how it may end; 0 is a connection that is closed without a word
 */
record Row(String entry, String what, Entrance door, Supplier<Knock> knock, Set<Integer> statuses) {

    static Row row(String entry, String what, Entrance door, Supplier<Knock> knock, int... statuses) {
        return new Row(
                entry, what, door, knock, Arrays.stream(statuses).boxed().collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String toString() {
        return entry + " " + what + " at " + door;
    }
}
