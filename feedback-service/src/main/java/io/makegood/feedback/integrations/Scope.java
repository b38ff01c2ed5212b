package io.makegood.feedback.integrations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What an API key allows. */
public enum Scope {
    FEEDBACK_WRITE("feedback:write"),
    /** Beside it: to say when it happened. */
    FEEDBACK_BACKDATE("feedback:backdate"),
    CONTACTS_WRITE("contacts:write"),
    INVITATIONS_WRITE("invitations:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }

    @JsonCreator
    public static Scope of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a scope"));
    }
}
