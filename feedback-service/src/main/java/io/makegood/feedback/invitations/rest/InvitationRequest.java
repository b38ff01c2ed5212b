package io.makegood.feedback.invitations.rest;

import io.makegood.feedback.contacts.ContactMention;
import io.makegood.feedback.customers.CustomerClaim;
import io.makegood.feedback.customers.CustomerDetails;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.invitations.InviteCustomer;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.surveys.Surveys;
import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.ContentHash;
import io.makegood.feedback.text.Format;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer is to be asked. */
public record InvitationRequest(
        @Schema(description = "Yours. Sent twice with it, she is invited once. Without it each request counts.")
        String invitationId,

        @Schema(required = true, description = "Key of the survey.")
        String survey,

        @Schema(required = true) CustomerDetails customer,

        @Schema(description = "Yours or Makegood's id of the contact that it is about.")
        String contactId,

        String employeeId,
        @Schema(description = "Absent: the survey's.") String unit) {

    InviteCustomer.Wish wish(Integration integration, Surveys surveys) {
        Checks checks = new Checks();
        checks.format(invitationId, Format.OUTSIDE_REFERENCE, "invitationId");
        checks.format(contactId, Format.OUTSIDE_REFERENCE, "contactId");
        checks.format(employeeId, Format.EMPLOYEE_ID, "employeeId");
        Survey asked = survey == null ? null : surveys.byKey(survey).orElse(null);
        checks.require(asked != null, "survey", "is not known");
        checks.require(asked == null || !asked.isClosed(), "survey", "is closed");
        String of = unit != null || asked == null ? unit : asked.unit();
        checks.format(of, Format.UNIT, "unit");
        checks.require(
                of == null || integration.speaksFor(of), "unit", "is not one that this integration may speak for");
        checks.require(customer != null, "customer", "is required");
        CustomerDetails who = customer == null ? null : customer.checked(checks, "customer");
        checks.done();
        return new InviteCustomer.Wish(
                integration.name(),
                invitationId,
                ContentHash.of(survey, who, contactId, employeeId, unit),
                asked,
                CustomerClaim.byIntegration(integration.name(), who),
                Optional.ofNullable(contactId).map(id -> new ContactMention(integration.name(), id)),
                employeeId,
                of);
    }
}
