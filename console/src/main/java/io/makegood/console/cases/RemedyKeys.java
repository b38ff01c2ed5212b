package io.makegood.console.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** Keys that make a remedy be granted once, however often its form is sent. */
@ApplicationScoped
public class RemedyKeys {
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    String next() {
        return UUID.randomUUID().toString();
    }

    /** The form's own key, or a new one where it has none that could be. */
    String orNext(String fromForm) {
        return fromForm != null && KEY.matcher(fromForm).matches() ? fromForm : next();
    }
}
