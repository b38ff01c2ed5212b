package io.makegood.events;

/** A message that is not an event of this contract: broken JSON, a missing attribute, a value of the wrong type. */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
