package io.makegood.console.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.console.today.Share.Part;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "1 1 1, 33 34 33",
        "336 337 327, 34 34 32",
        "5 5 190, 3 2 95",
        "1 2 4 1, 13 25 50 12",
        "0 0 7, 0 0 100",
        "0 0, 0 0",
        "1 999, 0 100"
    })
    void the_percents_of_the_parts_make_a_hundred(String counts, String percents) {
        // When
        List<Share> shares = Share.of(Arrays.stream(counts.split(" "))
                .map(count -> new Part("kind", "label", "meaning", Long.parseLong(count)))
                .toList());

        // Then
        assertEquals(
                percents,
                String.join(
                        " ",
                        shares.stream()
                                .map(share -> share.percent().replaceAll("\\D", ""))
                                .toList()));
    }
}
