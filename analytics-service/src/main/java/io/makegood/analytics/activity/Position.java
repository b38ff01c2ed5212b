package io.makegood.analytics.activity;

import io.makegood.kit.page.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * How far somebody has heard. The order in which things became known is that of one generation; in another one only the
 * time tells where to go on.
 *
 * @param at time of the last thing that was heard
 */
public record Position(int generation, long seq, Instant at) {

    /** The same place, whatever was heard on the way there. */
    public boolean isAt(Position other) {
        return generation == other.generation && seq == other.seq;
    }

    public String encode() {
        return Cursor.encode(Integer.toString(generation), Long.toString(seq), at.toString());
    }

    public static Position decode(String cursor) {
        List<String> parts = Cursor.decode(cursor, 3);
        try {
            return new Position(
                    Integer.parseInt(parts.get(0)), Long.parseLong(parts.get(1)), Instant.parse(parts.get(2)));
        } catch (NumberFormatException | DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
