package io.makegood.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import io.makegood.events.UnreadableEvent;
import io.makegood.kit.KitFixtures;
import io.makegood.kit.inbox.RawRecord.RawHeader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event says of itself stands in every log line while it is worked on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventReaderTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_trace_is_taken_over() {
        assertThat(read(Wire.event("f-1", 1).header(EventHeaders.TRACEPARENT, TRACE))
                        .traceparent())
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "junk",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
                TRACE + "\u2028ERROR all is lost",
                "\ub151\u2028\u202e"
            })
    void what_is_no_trace_is_passed_over(String junk) {
        assertThat(read(Wire.event("f-1", 1).header(EventHeaders.TRACEPARENT, junk))
                        .traceparent())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "a\u0085b", "a\u2028b", "a\u202eb", "\ub151"})
    void an_id_that_would_not_stay_on_its_line_is_unreadable(String hostile) {
        for (String header : List.of(EventHeaders.ID, EventHeaders.SUBJECT, EventHeaders.CORRELATION_ID)) {
            assertThatThrownBy(() -> read(Wire.event("f-1", 1).header(header, hostile)))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageContaining(header);
        }
    }

    @Test
    void an_id_of_more_than_500_characters_is_unreadable() {
        assertThat(read(Wire.event("f-1", 1).header(EventHeaders.ID, "x".repeat(500)))
                        .id())
                .hasSize(500);
        assertThatThrownBy(() -> read(Wire.event("f-1", 1).header(EventHeaders.ID, "x".repeat(501))))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static EventEnvelope read(Wire.Draft draft) {
        List<RawHeader> headers = draft.headers.entrySet().stream()
                .map(header -> new RawHeader(header.getKey(), header.getValue().getBytes(UTF_8)))
                .toList();
        RawRecord record =
                new RawRecord(Topic.FEEDBACK.topicName(), 0, 0, KitFixtures.NOON, null, headers, draft.value);
        return EventReader.read(record, Set.of(EventType.FEEDBACK_RECEIVED)).event();
    }
}
