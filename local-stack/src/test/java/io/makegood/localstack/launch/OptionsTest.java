package io.makegood.localstack.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.localstack.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {

    @Test
    void without_a_word_one_of_each_runs_and_is_restarted() {
        // When
        Options options = Options.parse();

        // Then
        assertEquals(Options.Ask.RUN, options.ask());
        assertEquals(1, options.replicas());
        assertEquals(Map.of(), options.ports());
        assertEquals(Set.of(), options.without());
        assertEquals(true, options.restart());
        assertEquals(false, options.discardsData());
    }

    @Test
    void options_are_taken_with_a_space_and_with_an_equals_sign() {
        // When
        Options options = Options.parse(
                "--replicas=2",
                "--port",
                "feedback=9081",
                "--port=kafka=29092",
                "--without",
                "console",
                "--no-restart",
                "--discard-data",
                "--home",
                "/tmp/here/../there");

        // Then
        assertEquals(2, options.replicas());
        assertEquals(Map.of("feedback", "9081", "kafka", "29092"), options.ports());
        assertEquals(Set.of(Part.CONSOLE), options.without());
        assertEquals(false, options.restart());
        assertEquals(true, options.discardsData());
        assertEquals(Path.of("/tmp/there"), options.home());
    }

    @Test
    void a_token_is_asked_for_by_name() {
        // When
        Options options = Options.parse("--token", "mia");

        // Then
        assertEquals(Options.Ask.TOKEN, options.ask());
        assertEquals("mia", options.tokenOf());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --frobnicate         | '--frobnicate' is no option of ./run; see ./run --help.
                    feedback             | 'feedback' is no option of ./run; see ./run --help.
                    --frobnicate=2       | '--frobnicate' is no option of ./run; see ./run --help.
                    --replicas           | '--replicas' needs a value; see ./run --help.
                    --replicas=0         | --replicas takes a number from 1 to 4, not '0'.
                    --replicas=two       | --replicas takes a number from 1 to 4, not 'two'.
                    --port=9081          | --port takes NAME=PORT, such as feedback=9081, not '9081'.
                    --help=yes           | '--help' takes no value; see ./run --help.
                    """)
    void what_is_not_understood_is_said_in_one_sentence(String argument, String sentence) {
        // When
        CannotStart refused = assertThrows(CannotStart.class, () -> Options.parse(argument));

        // Then
        assertEquals(sentence, refused.getMessage());
    }

    @Test
    void only_our_own_programs_can_be_left_out() {
        // When
        CannotStart refused = assertThrows(CannotStart.class, () -> Options.parse("--without", "kafka"));

        // Then
        assertEquals(
                "--without takes one of console, feedback, recovery, recognition, analytics, not 'kafka'.",
                refused.getMessage());
    }
}
