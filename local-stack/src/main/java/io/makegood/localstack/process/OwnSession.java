package io.makegood.localstack.process;

import java.util.ArrayList;
import java.util.List;

/** Puts {@code setsid} before a command where the machine has it. It replaces itself, so the pid stays the command's. */
final class OwnSession {
    private static final boolean AVAILABLE = Commands.exists("setsid");

    private OwnSession() {}

    static List<String> of(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (AVAILABLE) {
            whole.add("setsid");
        }
        whole.addAll(command);
        return whole;
    }
}
