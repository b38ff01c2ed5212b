package io.makegood.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Writes the tables of docs/guides/bad-input.md with {@code -Dmakegood.write=true}, and otherwise compares. Of each list
 * the tests themselves see to it that everything is tried of which nothing is said here.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputGuideTest {

    private static final Path GUIDE = Path.of(System.getProperty("makegood.root", ".."), "docs/guides/bad-input.md");
    private static final String TABLES = "## How much of it\n";

    @Test
    void the_guide_says_how_much_is_tried_and_what_is_not() throws IOException {
        // Given
        String now = Files.readString(GUIDE);

        // When
        String guide = now.substring(0, now.indexOf(TABLES)) + tables();
        if (Boolean.getBoolean("makegood.write")) {
            Files.writeString(GUIDE, guide);
        }

        // Then
        assertThat(Files.readString(GUIDE))
                .as("docs/guides/bad-input.md is not up to date: mvn -pl end-to-end-tests test"
                        + " -Dtest=BadInputGuideTest -Dmakegood.write=true writes it")
                .isEqualTo(guide);
    }

    private static String tables() {
        return TABLES + "\n| list | where | tried | by |\n|---|---|---|---|\n"
                + line("H", "the doors of feedback-service", BadAnswersIT.NO_DOOR, BadAnswersIT.class, TooOftenIT.class)
                + line("K", "contacts on Kafka", BadRecordsIT.NO_DOOR, BadRecordsIT.class, BadStreamsIT.class)
                + line("A", "what staff ask of all four services", BadAdminIT.NO_DOOR, BadAdminIT.class, AtOnceIT.class)
                + "\n## What is not tried\n\n| entry | why not |\n|---|---|\n"
                + reasons(BadAnswersIT.NO_DOOR)
                + reasons(BadRecordsIT.NO_DOOR)
                + reasons(BadAdminIT.NO_DOOR);
    }

    private static String line(String list, String where, Map<String, String> noDoor, Class<?> rows, Class<?> more) {
        return "| %s | %s | %d of %d | `%s`, `%s` |\n"
                .formatted(
                        list,
                        where,
                        Coverage.ENTRIES - noDoor.size(),
                        Coverage.ENTRIES,
                        rows.getSimpleName(),
                        more.getSimpleName());
    }

    private static String reasons(Map<String, String> noDoor) {
        return noDoor.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(entry -> Integer.valueOf(entry.substring(1)))))
                .map(entry -> "| %s | %s |\n".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }
}
