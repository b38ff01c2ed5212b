package io.makegood.e2e.badinput;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * One bad record of list K.
 *
 * @param end how it must end
 * @param made the record, from a unit of its own and a marker
 */
record BadRecord(String entry, String what, End end, Making made) {

    /** How a record ends. */
    enum End {
        UNREADABLE,
        FAILED,
        ID_REUSE,
        /** It takes effect: what is odd about it means nothing here. */
        RECORDED,
        /** Nobody hears of it. */
        PASSED_OVER
    }

    /** Makes the record. */
    @FunctionalInterface
    interface Making {
        Draft of(String unit, String marker);
    }

    /** A good contact with something changed. */
    static BadRecord changed(String entry, String what, End end, UnaryOperator<Draft> change) {
        return new BadRecord(entry, what, end, (unit, marker) -> change.apply(Draft.contact(unit, marker)));
    }

    /** A good contact whose data say something else; {@code change} gets the data and the marker. */
    static BadRecord said(String entry, String what, End end, BinaryOperator<String> change) {
        return new BadRecord(entry, what, end, (unit, marker) -> {
            Draft good = Draft.contact(unit, marker);
            return good.value(change.apply(good.text(), marker));
        });
    }

    boolean isHeld() {
        return end != End.RECORDED && end != End.PASSED_OVER;
    }

    @Override
    public String toString() {
        return entry + " " + what;
    }
}
