package io.makegood.console.cases;

/** What was just done, said back in a sentence. */
final class Done {
    private Done() {}

    static String sentence(String action) {
        return switch (action == null ? "" : action) {
            case "owner" -> "The case is yours now.";
            case "notes" -> "Your note is kept.";
            case "remedies" -> "The remedy is granted.";
            case "apology" -> "Your apology is kept with the case.";
            case "fix" -> "Marked as put right. If she can be asked, she is asked now; her word decides.";
            case "closure" -> "Closed without her word. A later good answer still makes it recovered.";
            case "opened" -> "Written down. The case has an owner and two clocks.";
            case "joined" -> "She has a case already; this joined it.";
            default -> "";
        };
    }
}
