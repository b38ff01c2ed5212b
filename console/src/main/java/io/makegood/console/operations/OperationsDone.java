package io.makegood.console.operations;

/** What was just done, said back in a sentence. */
final class OperationsDone {
    private OperationsDone() {}

    static String sentence(String done) {
        return switch (done == null ? "" : done) {
            case "replayed" -> "Replayed: it took effect, and what waited behind it was tried in order.";
            case "dropped" -> "Dropped: it will have no effect. Its bytes are kept.";
            case "unparked" -> "Unparked: its events are sent again, in order.";
            case "republished" -> "They are being published again. Whoever has them already passes them over.";
            default -> "";
        };
    }
}
