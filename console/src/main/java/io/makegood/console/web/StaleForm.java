package io.makegood.console.web;

/** A form came without the token of its page, or with one of another person or browser. */
public class StaleForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleForm() {
        super("The form has no valid token", null, false, false);
    }
}
