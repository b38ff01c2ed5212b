package io.makegood.e2e.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Writes docs/guides/settings.md out of the code with {@code -Dmakegood.write=true}, and otherwise compares. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsGuideTest {

    private static final Path GUIDE = Repository.file("docs/guides/settings.md");
    private static final String INTRODUCTION =
            "end-to-end-tests/src/test/resources/io/makegood/e2e/compose/settings-introduction.md";

    @Test
    void the_guide_lists_the_settings_that_the_code_has() throws IOException {
        // When
        String guide = Repository.read(INTRODUCTION)
                + section("service-kit", "Every service: the outbox")
                + Stream.of(
                                "feedback-service",
                                "recovery-service",
                                "recognition-service",
                                "analytics-service",
                                "console")
                        .map(module -> section(module, module))
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("makegood.write")) {
            Files.writeString(GUIDE, guide);
        }

        // Then
        assertThat(Files.readString(GUIDE))
                .as("docs/guides/settings.md is not up to date: mvn -pl end-to-end-tests test"
                        + " -Dtest=SettingsGuideTest -Dmakegood.write=true writes it")
                .isEqualTo(guide);
    }

    private static String section(String module, String title) {
        List<Setting> settings = Settings.of(module).own();
        return "\n## " + title + "\n\n| setting | default | meaning |\n|---|---|---|\n"
                + settings.stream().map(SettingsGuideTest::row).collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s |\n".formatted(setting.name(), defaultValue(setting), setting.meaning());
    }

    private static String defaultValue(Setting setting) {
        if (setting.defaultValue() == null) {
            return "must be set";
        }
        return setting.defaultValue().isEmpty() ? "none" : "`" + setting.defaultValue() + "`";
    }
}
