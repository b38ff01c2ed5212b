package io.makegood.console.web;

import jakarta.ws.rs.ProcessingException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One part of a page: what a service answered, or why it is missing. A page asks several services, and shows what it got.
 */
public record Answer<T>(T value, String service, Missing missing) {

    /** Why a part is not there. */
    public enum Missing {
        AWAY,
        NOT_ALLOWED,
        NOT_FOUND
    }

    public static <T> Answer<T> from(String service, Supplier<T> question) {
        try {
            return new Answer<>(question.get(), service, null);
        } catch (Refused e) {
            return new Answer<>(null, service, whyRefused(e));
        } catch (ServiceAway | ProcessingException e) {
            return new Answer<>(null, service, Missing.AWAY);
        }
    }

    private static Missing whyRefused(Refused refused) {
        return switch (refused.status()) {
            case 404 -> Missing.NOT_FOUND;
            case 401, 403 -> Missing.NOT_ALLOWED;
            default -> throw refused; // what was asked is wrong, and so is the page
        };
    }

    public boolean here() {
        return missing == null;
    }

    public boolean away() {
        return missing == Missing.AWAY;
    }

    public boolean notAllowed() {
        return missing == Missing.NOT_ALLOWED;
    }

    public <R> Answer<R> map(Function<T, R> view) {
        return new Answer<>(here() ? view.apply(value) : null, service, missing);
    }

    public T orElse(T other) {
        return here() ? value : other;
    }
}
