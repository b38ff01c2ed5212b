package io.makegood.events;

/** What texts in events and their headers are made of. */
public final class EventText {

    private EventText() {}

    /** True for visible ASCII characters alone: nothing that breaks a line, hides or turns the direction. */
    public static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character > ' ' && character <= '~');
    }
}
