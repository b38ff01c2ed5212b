package io.makegood.console.operations;

import io.makegood.console.web.Words;

/** What was just done, said back in a sentence. */
final class OperationsDone {
    private OperationsDone() {}

    /**
     * @param count how many records took effect, or how many events go out again
     * @param left how many of the aggregate are still held
     */
    static String sentence(String done, long count, long left) {
        return switch (done == null ? "" : done) {
            case "replayed" ->
                replayed(count) + (left == 0 ? "" : " Of its aggregate " + left + " more are still held.");
            case "dropped" -> "Dropped: it will have no effect. Its bytes are kept.";
            case "unparked" -> "Unparked: its events are sent again, in order.";
            case "republished" -> republished(count);
            default -> "";
        };
    }

    private static String replayed(long count) {
        return count <= 1
                ? "Replayed: it took effect."
                : "Replayed: it took effect, and so did " + Words.count(count - 1) + " that waited behind it.";
    }

    private static String republished(long count) {
        return count == 0
                ? "Nothing was published in that time."
                : Words.count(count) + (count == 1 ? " event is" : " events are")
                        + " being published again. Whoever has them already passes them over.";
    }
}
