package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.recovery.ComplaintJoined;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventJsonTest {

    private static final String EXAMPLE = new String(
            Contract.bytes(Path.of("src/main/resources/examples/feedback-received.v1.json")), StandardCharsets.UTF_8);

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "scaleMin": 0          | "scaleMin": 0.5               | a fraction for a whole number
            "scaleMin": 0          | "scaleMin": "0"               | text for a number
            "scaleMin": 0          | "scaleMin": null              | null for a number
            "scaleMin": 0          | "scaleMin": true              | a flag for a number
            "scaleMin": 0          | "scaleMin": 99999999999       | a number that does not fit
            "scaleMin": 0          | "scaleMin": 0, "scaleMin": 1  | the same field twice
            "value": 2             | "value": "2"                  | text for a score
            "value": 2             | "value": ""                   | nothing for a score
            "value": 2             | "value": NaN                  | not a number
            "hasComment": true     | "hasComment": 1               | a number for a flag
            "hasComment": true     | "hasComment": "true"          | text for a flag
            "moment": "MISERY"     | "moment": 2                   | a number for a moment
            "moment": "MISERY"     | "moment": "misery"            | another case
            "moment": "MISERY"     | "moment": "WONDER"            | an unknown moment
            "moment": "MISERY"     | "moment": ""                  | nothing for a moment
            "unit": "north.store-17" | "unit": 17                  | a number for a unit
            "unit": "north.store-17" | "unit": "north\\u0000"      | what no database takes
            "unit": "north.store-17" | "unit": "north\\ud83d"      | half a character
            "unit": "north.store-17" | "unit": "north\\ud83d\\ude00" | a character beyond ASCII
            "unit": "north.store-17" | "unit": "north\\u2028"      | what ends a line
            "unit": "north.store-17" | "unit": "north 17"          | a space
            "unit": "north.store-17" | "unit": ""                  | nothing for a unit
            "occurredAt": "2026-11-05T16:40:00Z" | "occurredAt": 1762360800 | epoch seconds for a time
            "occurredAt": "2026-11-05T16:40:00Z" | "occurredAt": 1762360800.5 | fractions of seconds for a time
            "occurredAt": "2026-11-05T16:40:00Z" | "occurredAt": "1762360800" | epoch seconds as text for a time
            "occurredAt": "2026-11-05T16:40:00Z" | "occurredAt": "2026-11-05" | a day for a time
            "occurredAt": "2026-11-05T16:40:00Z" | "occurredAt": "2026-02-30T16:40:00Z" | a day that never was
            "occurredAt": "2026-11-05T16:40:00Z" | "occurredAt": "" | nothing for a time
            """)
    void a_value_of_the_wrong_type_is_unreadable(String right, String wrong, String why) {
        // Given
        String broken = EXAMPLE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        // When
        var thrown = assertThrows(UnreadableEvent.class, () -> read(broken), why);

        // Then
        assertFalse(EXAMPLE.equals(broken), "the example has no " + right);
        assertFalse(thrown.getMessage().contains(wrong), thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"text\"", "7", "{", "{} {}", "<a/>", "{\"ratings\":[null]}"})
    void what_is_not_one_object_is_unreadable(String json) {
        assertThrows(UnreadableEvent.class, () -> read(json));
    }

    @Test
    void a_text_of_more_than_200_characters_is_unreadable() {
        // Given
        String longest = "n".repeat(200);
        var feedback = (FeedbackReceived) read(EXAMPLE.replace("north.store-17", longest));

        // When, Then
        assertEquals(longest, feedback.unit());
        assertThrows(UnreadableEvent.class, () -> read(EXAMPLE.replace("north.store-17", longest + "n")));
    }

    @Test
    void a_number_for_a_duration_is_unreadable() {
        // Given
        String json = "{\"caseId\": \"c\", \"timeToFix\": 93}";

        // When, Then
        assertThrows(
                UnreadableEvent.class,
                () -> EventJson.read(EventType.SERVICE_RECOVERED, json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytes_that_are_no_text_are_unreadable() {
        assertThrows(
                UnreadableEvent.class,
                () -> EventJson.read(EventType.FEEDBACK_RECEIVED, new byte[] {0, 0, 0, 7, (byte) 0xC0, (byte) 0xAF}));
    }

    @Test
    void nesting_without_end_is_unreadable() {
        assertThrows(UnreadableEvent.class, () -> read("{\"later\":" + "[".repeat(5000) + "]".repeat(5000) + "}"));
    }

    @Test
    void a_reason_never_repeats_what_was_sent() {
        // Given
        String broken = EXAMPLE.replace("\"MISERY\"", "\"anna@example.org\"");

        // When
        var thrown = assertThrows(UnreadableEvent.class, () -> read(broken));

        // Then
        assertTrue(thrown.getMessage().contains("at moment, line"), thrown.getMessage());
        assertFalse(thrown.getMessage().contains("anna"), thrown.getMessage());
        assertNull(thrown.getCause(), "a cause would be logged with what was sent");
    }

    @Test
    void a_field_of_a_later_producer_is_ignored_at_every_level() {
        // Given
        String later = EXAMPLE.replaceFirst("\\{", "{\"mood\": {\"colour\": [1, 2]}, ")
                .replaceFirst("\"metric\"", "\"wording\": 3, \"metric\"");

        // When
        EventData data = read(later);

        // Then
        assertEquals(read(EXAMPLE), data);
    }

    @Test
    void what_is_absent_is_null_or_an_empty_list() {
        // Given
        String sparse = EXAMPLE.replaceFirst("(?s)\"labels\": \\[.*?\\],", "").replaceFirst("\"channel\": .*,", "");

        // When
        var feedback = (FeedbackReceived) read(sparse);

        // Then
        assertEquals(List.of(), feedback.labels());
        assertEquals(null, feedback.channel());
        assertEquals(null, feedback.ratings().get(2).value());
    }

    @Test
    void a_score_is_written_in_plain_digits_and_null_not_at_all() {
        // Given
        EventData feedback = read(EXAMPLE.replace("\"value\": 2,", "\"value\": 1E+1,")
                .replaceFirst("\"channel\": .*,", "\"channel\": null,"));

        // When
        String json = EventJson.write(feedback);

        // Then
        assertTrue(json.contains("\"value\":10,"), json);
        assertFalse(json.contains("channel"), json);
        assertFalse(json.contains("null"), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "case 17", "K\u00f6ln", "a\nb"})
    void what_nobody_could_read_is_not_written(String caseId) {
        // Given
        EventData joined = new ComplaintJoined(caseId, "north", "c-1", "f-1", Instant.EPOCH, "misery-1");

        // When, Then
        assertThrows(IllegalStateException.class, () -> EventJson.write(joined));
    }

    private static EventData read(String json) {
        return EventJson.read(EventType.FEEDBACK_RECEIVED, json.getBytes(StandardCharsets.UTF_8));
    }
}
