package io.makegood.console.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The pages around sign-in; sign-in itself happens at the issuer. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    /** After signing out. */
    public record signedOut() implements TemplateInstance {}

    /** When the issuer sent an error instead of a code. */
    public record failed(String reason) implements TemplateInstance {}

    @GET
    @Path("/signed-out")
    @PermitAll
    public TemplateInstance signedOut() {
        return new signedOut();
    }

    @GET
    @Path("/sign-in-failed")
    @PermitAll
    public TemplateInstance failed(@QueryParam("error") String reason) {
        return new failed(reason);
    }

    /** Quarkus answers it before, by ending the session here and at the issuer; it only has to be a route. */
    @GET
    @Path("/sign-out")
    @Authenticated
    public Response signOut() {
        return Response.seeOther(URI.create("/signed-out")).build();
    }

    /** Where the issuer sends people back to; Quarkus answers it before, and then restores the page that was asked for. */
    @GET
    @Path("/signed-in")
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }
}
