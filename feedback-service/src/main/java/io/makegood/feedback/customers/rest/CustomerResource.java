package io.makegood.feedback.customers.rest;

import io.makegood.feedback.customers.Customer;
import io.makegood.feedback.customers.FindCustomer;
import io.makegood.kit.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who a customer is and how to reach her, for those who look after her. */
@Path("/customers")
@RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
@Tag(name = "Customers")
public class CustomerResource {

    private final FindCustomer findCustomer;

    CustomerResource(FindCustomer findCustomer) {
        this.findCustomer = findCustomer;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One customer")
    public Customer one(@PathParam("id") String id) {
        return findCustomer.byId(id);
    }
}
