package io.makegood.console.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.common.util.URLUtils;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What went wrong, and what to do now, in the product's own look. */
public class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    /** A page that says what went wrong. */
    public record error(int status, String title, String sentence, String next) implements TemplateInstance {}

    @ServerExceptionMapper
    public Response notFound(NotFoundException e) {
        return notFound();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return forbidden();
    }

    @ServerExceptionMapper
    public Response staleForm(StaleForm e) {
        return page(new error(
                403,
                "This form is out of date",
                "It was not sent from a page of yours, or that page is too old. Nothing was changed.",
                "Go back, reload the page and send it again."));
    }

    @ServerExceptionMapper
    public Response refused(Refused e) {
        return switch (e.status()) {
            case 403 -> forbidden();
            case 404 -> notFound();
            default ->
                page(new error(
                        e.status(), "That was refused", e.problem().sentence(), "Go back, change it and try again."));
        };
    }

    @ServerExceptionMapper
    public Response away(ServiceAway e) {
        return away();
    }

    @ServerExceptionMapper
    public Response unreachable(ProcessingException e) {
        return away();
    }

    @ServerExceptionMapper
    public Response refusedByTheFramework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return page(new error(
                status, "That did not work", "The console cannot do what was asked.", "Go back and try another way."));
    }

    /** A form of broken percent signs or bytes. RESTEasy has no exception of its own for it. */
    @ServerExceptionMapper
    public Response undecodable(IllegalArgumentException e) {
        StackTraceElement[] trace = e.getStackTrace();
        boolean ofTheForm = trace.length > 0 && trace[0].getClassName().equals(URLUtils.class.getName());
        return ofTheForm ? unreadable() : failed(e);
    }

    @ServerExceptionMapper
    public Response unreadable(FormReading.UnreadableForm e) {
        return unreadable();
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException e) {
        LOG.error("A page failed", e);
        return page(new error(
                500,
                "Something broke on our side",
                "The page could not be made. It was logged.",
                "Try it again; if it stays, tell whoever runs Makegood here."));
    }

    static Response notFound() {
        return page(new error(
                404,
                "There is nothing here",
                "The address is wrong, or it leads to something outside your units.",
                "Start again from Today."));
    }

    private static Response forbidden() {
        return page(new error(
                403,
                "This is not for your role",
                "You are signed in, and your role may not do this.",
                "If you need it, ask whoever gives out roles in your company."));
    }

    private static Response unreadable() {
        return page(new error(
                400,
                "This form cannot be read",
                "What was sent is not what a browser sends. Nothing was changed.",
                "Go back, reload the page and send it again."));
    }

    private static Response away() {
        return page(new error(
                503,
                "A part of Makegood is not answering",
                "Nothing is lost: what customers say is kept and will show up here.",
                "Wait a moment, then reload this page."));
    }

    private static Response page(error page) {
        return Response.status(page.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }
}
