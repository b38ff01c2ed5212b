package io.makegood.feedback.contacts.rest;

import io.makegood.feedback.contacts.Contact;
import io.makegood.feedback.contacts.GivenContact;
import io.makegood.feedback.contacts.RecordContacts;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.rest.CallingIntegration;
import io.makegood.feedback.rest.NeedsScope;
import io.makegood.feedback.text.Checks;
import io.makegood.kit.outbox.OutboxGuard;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where integrations tell of contacts, if not on Kafka. */
@Path("/contacts")
@PermitAll // the API key decides, not a token
@Tag(name = "Contacts by API key")
@SecurityRequirement(name = "ApiKey")
@APIResponse(responseCode = "401", description = "No good key.")
@APIResponse(responseCode = "403", description = "The key does not have the scope.")
@APIResponse(
        responseCode = "429",
        description =
                "Too many requests of this integration, or too many wrong keys from this address; come again after Retry-After.")
public class ContactResource {

    private final RecordContacts recordContacts;
    private final CallingIntegration calling;
    private final OutboxGuard guard;
    private final Clock clock;

    ContactResource(RecordContacts recordContacts, CallingIntegration calling, OutboxGuard guard, Clock clock) {
        this.recordContacts = recordContacts;
        this.calling = calling;
        this.guard = guard;
        this.clock = clock;
    }

    /** The contact under Makegood's id and under yours. */
    public record ContactReceipt(String contactId, String reference) {}

    @POST
    @NeedsScope(Scope.CONTACTS_WRITE)
    @Operation(summary = "Tell of a contact")
    @APIResponse(
            responseCode = "202",
            description = "Kept.",
            content = @Content(schema = @Schema(implementation = ContactReceipt.class)))
    public Response record(@NotNull GivenContact given) {
        guard.mustHaveRoom();
        Checks checks = new Checks();
        Contact contact =
                given.checked(calling.caller().integration(), clock.instant().truncatedTo(ChronoUnit.MILLIS), checks);
        checks.done();
        String contactId = recordContacts.record(contact).contactId();
        return Response.accepted(new ContactReceipt(contactId, given.contactId()))
                .build();
    }
}
