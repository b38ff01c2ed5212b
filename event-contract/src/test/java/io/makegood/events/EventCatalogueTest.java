package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventCatalogueTest {

    private static final Path PAGE =
            Path.of(System.getProperty("makegood.root", "..")).resolve("docs/events.md");

    @Test
    void the_page_says_what_the_contract_says() throws IOException {
        // Given
        String expected = EventCatalogue.markdown();
        if (Boolean.getBoolean("makegood.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }

        // When
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";

        // Then
        assertEquals(expected, page, "docs/events.md is behind; write it with -Dmakegood.write=true");
    }
}
