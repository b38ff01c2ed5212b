package io.makegood.console.web;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A form without a name, such as a lone equals sign: RESTEasy stumbles over it. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class FormReading implements ReaderInterceptor {

    /** No browser sends this. */
    static final class UnreadableForm extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableForm() {
            super("not a form", null, false, false);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UnreadableForm();
        }
    }
}
