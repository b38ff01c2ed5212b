package io.makegood.feedback.outbound;

import static io.makegood.feedback.Fixtures.NOON;
import static io.makegood.feedback.Fixtures.aSurvey;
import static io.makegood.feedback.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.makegood.events.EventData;
import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.feedback.contacts.Contact;
import io.makegood.feedback.contacts.ContactName;
import io.makegood.feedback.contacts.RecordedContact;
import io.makegood.feedback.invitations.Invitation;
import io.makegood.feedback.invitations.InvitationState;
import io.makegood.feedback.invitations.Purpose;
import io.makegood.feedback.invitations.SuppressionReason;
import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Moment;
import io.makegood.feedback.ratings.MomentRule;
import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.ratings.Scale;
import io.makegood.feedback.submissions.Answer;
import io.makegood.feedback.submissions.Asked;
import io.makegood.feedback.submissions.Assurance;
import io.makegood.feedback.submissions.Feedback;
import io.makegood.feedback.submissions.Ties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is told fits the closed schema of the contract. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsMatchTheirSchemasTest {

    static Stream<EventData> events() {
        return Stream.of(
                FeedbackEvents.data(full()),
                FeedbackEvents.data(sparse()),
                ContactEvents.data(new RecordedContact(anId(), anId(), anId(), contact("north", "e-eve"))),
                ContactEvents.data(new RecordedContact(anId(), anId(), null, contact(null, null))),
                InvitationEvents.data(suppressed(anId()), NOON),
                InvitationEvents.data(suppressed(null), NOON));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_fits_its_schema(EventData event) {
        assertThat(schema(EventType.of(event)).validate(EventJson.write(event), InputFormat.JSON))
                .isEmpty();
    }

    /** The control: the schema is closed and does look. */
    @Test
    void a_word_of_the_customer_would_not_fit() {
        String json = EventJson.write(FeedbackEvents.data(full())).replaceFirst("\\{", "{\"comment\":\"Cold soup\",");

        assertThat(schema(EventType.FEEDBACK_RECEIVED).validate(json, InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void every_metric_is_known_to_the_contract(Metric metric) {
        assertThat(io.makegood.events.feedback.Metric.valueOf(metric.name())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(SuppressionReason.class)
    void every_reason_is_known_to_the_contract(SuppressionReason reason) {
        assertThat(io.makegood.events.feedback.InvitationSuppressed.Reason.valueOf(reason.name()))
                .isNotNull();
    }

    private static Feedback full() {
        return feedback(
                List.of(
                        new Rating("recommend", new Scale(Metric.NPS, 0, 10, true), new BigDecimal("9")),
                        new Rating("wifi", new Scale(Metric.STARS, 1, 5, true), null),
                        new Rating("taste", new Scale(Metric.RATING, -10, 10, true), new BigDecimal("-2.125"))),
                new Asked(
                        aSurvey().surveyId(),
                        "north.store-17",
                        "web",
                        List.of("visit"),
                        Purpose.RECOVERY_CHECK,
                        Assurance.INVITED,
                        anId(),
                        anId()),
                new Ties("e-eve", anId(), anId(), anId(), anId()));
    }

    private static Feedback sparse() {
        return feedback(
                List.of(),
                new Asked(null, "north", "web", List.of(), Purpose.EXPERIENCE, Assurance.PUBLIC, null, null),
                new Ties(null, null, null, anId(), null));
    }

    private static Feedback feedback(List<Rating> ratings, Asked asked, Ties ties) {
        return new Feedback(
                anId(), asked, new Answer(ratings, "Words", "de"), Moment.MAGIC, MomentRule.VERSION, ties, NOON, NOON);
    }

    private static Contact contact(String unit, String employeeId) {
        return new Contact(
                new ContactName("shop", "order-1"), "hash", "delivery", unit, employeeId, Optional.empty(), NOON, NOON);
    }

    private static Invitation suppressed(String caseId) {
        return new Invitation(
                anId(),
                Purpose.EXPERIENCE,
                anId(),
                caseId,
                caseId == null ? null : 2,
                null,
                null,
                null,
                "north",
                InvitationState.SUPPRESSED,
                SuppressionReason.COOLDOWN,
                anId(),
                null,
                NOON,
                NOON,
                null,
                null,
                null);
    }

    private static JsonSchema schema(EventType type) {
        try (InputStream in = EventType.class.getResourceAsStream("/" + type.schema())) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
