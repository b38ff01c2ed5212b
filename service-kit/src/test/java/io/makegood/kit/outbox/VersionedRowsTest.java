package io.makegood.kit.outbox;

import static io.makegood.kit.KitFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VersionedRowsTest {

    @Test
    void events_of_an_aggregate_count_up_to_the_last_reserved_version() {
        // Given
        List<NewEvent> events = List.of(anEvent("a"), anEvent("b"), anEvent("a"), anEvent("a"));
        List<String> given = new ArrayList<>();

        // When
        new VersionedRows(Map.of("a", 7L, "b", 1L)).of(events, (event, version) -> {
            given.add(event.subject() + version);
            return null;
        });

        // Then
        assertThat(given).containsExactly("a5", "b1", "a6", "a7");
    }
}
