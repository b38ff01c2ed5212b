package io.makegood.console.operations;

import io.makegood.console.web.Words;

/** What an alarm is called, and what to do about it, in a line each. */
enum AlarmWords {
    KAFKA_AWAY("Kafka does not answer", "Feedback is still taken in. Bring Kafka back; nothing here needs a restart."),
    OUTBOX_STALLED(
            "Events wait for Kafka",
            "Look at Kafka first, then at this service's log for “Kafka did not take event”, “The outbox waits” or “What was"
                    + " sent could not be archived”."),
    OUTBOX_FULL(
            "The outbox is full",
            "Bring Kafka back: what waits drains by itself. Until then feedback-service lets nothing more in over HTTP;"
                    + " with the other services it is a warning that the disk fills."),
    OUTBOX_PARKED("An aggregate is parked", "Mend what its reason says, then unpark it below."),
    CONSUMER_STALLED(
            "A consumer does not move", "Look at its database and its log. It goes on by itself once they answer."),
    EVENTS_EXPIRED(
            "Records were deleted unread",
            "What they said is lost to that consumer. Ask their sender for them again; once it has read on, a restart ends this alarm."),
    QUARANTINE_HELD(
            "Records are in quarantine", "Look at them below; replay them once the cause is mended, or drop them."),
    DOES_NOT_ADD_UP(
            "The numbers do not explain each other",
            "This should never be. Keep the logs, and look at the hour below.");

    private final String title;
    private final String todo;

    AlarmWords(String title, String todo) {
        this.title = title;
        this.todo = todo;
    }

    static String title(String code) {
        return known(code)
                ? valueOf(code).title
                : Words.spoken(code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    static String todo(String code) {
        return known(code) ? valueOf(code).todo : "";
    }

    private static boolean known(String code) {
        for (AlarmWords words : values()) {
            if (words.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
