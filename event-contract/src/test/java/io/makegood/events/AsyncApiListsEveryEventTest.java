package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AsyncApiListsEveryEventTest {

    private final AsyncApi api = new AsyncApi();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void an_event_is_a_message_with_its_type_and_schema(EventType type) {
        // When
        JsonNode message = api.message(type);

        // Then
        assertEquals(type.ceType(), message.path("name").asText());
        assertEquals("./" + type.schema(), message.at("/payload/schema/$ref").asText());
        assertEquals(
                "#/components/messageTraits/CloudEvent",
                message.at("/traits/0/$ref").asText());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void an_event_is_on_its_own_topic_and_no_other(EventType type) {
        // When
        List<String> topics = api.topics(type.payload().getSimpleName());

        // Then
        assertEquals(List.of(type.topic().topicName()), topics);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void an_event_is_sent_by_the_owner_of_its_topic_alone_and_received_by_somebody(EventType type) {
        // Given
        String owner = type.topic().topicName().replace("makegood.", "") + "-service";

        // When
        List<String> senders = api.services(type.payload().getSimpleName(), "send");
        List<String> receivers = api.services(type.payload().getSimpleName(), "receive");

        // Then
        assertEquals(List.of(owner), senders);
        assertFalse(receivers.isEmpty());
    }

    @Test
    void no_message_is_listed_that_the_register_does_not_know() {
        // Given
        Set<String> expected = Arrays.stream(EventType.values())
                .map(type -> type.payload().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("Contact");

        // When
        Set<String> messages = new TreeSet<>();
        api.root().at("/components/messages").fieldNames().forEachRemaining(messages::add);

        // Then
        assertEquals(expected, messages);
    }

    @Test
    void the_headers_are_those_that_the_services_write() {
        // Given
        Set<String> expected = new TreeSet<>(List.of(
                EventHeaders.SPEC_VERSION,
                EventHeaders.ID,
                EventHeaders.SOURCE,
                EventHeaders.TYPE,
                EventHeaders.SUBJECT,
                EventHeaders.TIME,
                EventHeaders.CORRELATION_ID,
                EventHeaders.CAUSATION_ID,
                EventHeaders.AGG_VERSION,
                EventHeaders.TRACEPARENT,
                EventHeaders.CONTENT_TYPE));

        // When
        Set<String> headers = new TreeSet<>();
        api.root()
                .at("/components/messageTraits/CloudEvent/headers/properties")
                .fieldNames()
                .forEachRemaining(headers::add);

        // Then
        assertEquals(expected, headers);
    }

    @Test
    void the_topics_have_the_contracts_partitions_and_keep_for_ever_except_contacts() {
        for (JsonNode channel : api.root().get("channels")) {
            // When
            JsonNode kafka = channel.at("/bindings/kafka");

            // Then
            boolean contacts = channel.path("address").asText().startsWith(Topic.CONTACTS);
            assertEquals(Topic.PARTITIONS, kafka.path("partitions").asInt());
            assertEquals(
                    contacts ? 604_800_000L : -1L,
                    kafka.at("/topicConfiguration/retention.ms").asLong());
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        for (JsonNode reference : api.root().findValues("$ref")) {
            // When
            String target = reference.asText();

            // Then
            boolean found = target.startsWith("#")
                    ? !api.root().at(target.substring(1)).isMissingNode()
                    : Files.exists(Path.of("src/main/resources").resolve(target));
            assertTrue(found, target);
        }
    }

    @Test
    void a_consumer_group_names_its_service() {
        for (JsonNode operation : api.root().get("operations")) {
            // When
            String group = operation.at("/bindings/kafka/groupId/const").asText();

            // Then
            if (operation.path("action").asText().equals("receive")) {
                assertEquals(
                        operation.at("/tags/0/name").asText().replace("-service", ""),
                        new ArrayList<>(List.of(group.split("\\."))).get(0));
            }
        }
    }
}
