package io.makegood.console.operations;

import io.makegood.console.web.Words;
import java.util.Map;

/**
 * Why a record is in quarantine, in words.
 *
 * @param todo what to do about it; may be empty
 * @param worthReplaying false where a replay is nearly always refused
 */
public record QuarantineWords(String title, String todo, boolean worthReplaying) {
    private static final Map<String, QuarantineWords> KNOWN = Map.of(
            "UNREADABLE",
            new QuarantineWords(
                    "It cannot be read",
                    "Ask who sent it: topic and key say who. Drop it once they have sent it anew.",
                    false),
            "FAILED",
            new QuarantineWords(
                    "Its effect failed",
                    "The log of the service has the stack trace. Mend the cause, deploy, and replay it.",
                    true),
            "BEHIND",
            new QuarantineWords(
                    "It waits behind another",
                    "Find that one in the list, and replay or drop it: this one comes along.",
                    false),
            "ID_REUSE",
            new QuarantineWords(
                    "Its id was used before",
                    "Other content came under this id first, and counts. Drop this one, and tell the sender.",
                    false));

    static QuarantineWords of(String reason) {
        return KNOWN.getOrDefault(reason, new QuarantineWords(Words.spoken(reason), "", true));
    }
}
