package io.makegood.feedback.contacts;

import io.makegood.feedback.customers.CustomerClaim;
import io.makegood.feedback.customers.CustomerDetails;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.ContentHash;
import io.makegood.feedback.text.Format;
import io.makegood.feedback.text.Times;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact as an integration sends it, over HTTP and over Kafka alike. */
public record GivenContact(
        @Schema(required = true, description = "Your own id of the contact. Sent twice, it counts once.")
        String contactId,

        @Schema(required = true, description = "What sort of contact it was, such as delivery.")
        String kind,

        String unit,
        String employeeId,
        @Schema(description = "RFC 3339 with a zone.") String occurredAt,
        CustomerDetails customer) {

    /** The contact, checked against what the integration may say. */
    public Contact checked(Integration integration, Instant now, Checks checks) {
        checks.requiredFormat(contactId, Format.OUTSIDE_REFERENCE, "contactId");
        checks.requiredFormat(kind, Format.LABEL, "kind");
        checks.format(employeeId, Format.EMPLOYEE_ID, "employeeId");
        String of = unit == null ? integration.defaultUnit() : unit;
        checks.format(of, Format.UNIT, "unit");
        checks.require(
                of == null || integration.speaksFor(of), "unit", "is not one that this integration may speak for");
        CustomerDetails who = customer == null ? null : customer.checked(checks, "customer");
        Instant when = Times.occurredAt(occurredAt, now, checks, "occurredAt");
        return new Contact(
                new ContactName(integration.name(), contactId),
                ContentHash.of(kind, unit, employeeId, occurredAt, who),
                kind,
                of,
                employeeId,
                CustomerClaim.byIntegration(integration.name(), who),
                when,
                now);
    }
}
