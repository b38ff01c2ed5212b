package io.makegood.console.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** Keys that make a form be done once, however often it is sent. */
@ApplicationScoped
public class OnceKeys {
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    String next() {
        return UUID.randomUUID().toString();
    }

    /** The form's own key, or a new one where it has none that could be. */
    String orNext(String fromForm) {
        return fromForm != null && KEY.matcher(fromForm).matches() ? fromForm : next();
    }
}
