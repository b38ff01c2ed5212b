package io.makegood.feedback.submissions.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkEnvelopeTest {

    @Test
    void items_come_out_as_they_stand() {
        assertThat(items("{ \"items\" : [ {\"a\": \"ü}]\", \"b\": [1, {}]} , {} ,{\"a\":1,\"a\":2}] } "))
                .containsExactly("{\"a\": \"ü}]\", \"b\": [1, {}]}", "{}", "{\"a\":1,\"a\":2}");
    }

    @Test
    void what_is_no_object_keeps_its_place() {
        assertThat(items("{\"items\":[1,{\"a\":1},\"x\",[{}],null]}"))
                .hasSize(5)
                .element(1)
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void no_items_are_no_items() {
        assertThat(items("{\"items\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"items\":null}",
                "{\"items\":{}}",
                "{\"items\":[{}]",
                "{\"items\":[{}]} {}",
                "{\"items\":[{}],\"more\":1}",
                "{\"items\":[{},]}",
                "{\"items\":[{\"a\":tru}]}"
            })
    void an_unreadable_envelope_fails_the_whole(String body) {
        assertThatThrownBy(() -> items(body)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_byte_order_mark_before_it_is_passed_over() {
        assertThat(items("\uFEFF{\"items\":[{\"a\":1}]}")).containsExactly("{\"a\":1}");
    }

    @Test
    void another_encoding_is_refused() {
        byte[] utf16 = "{\"items\":[{}]}".getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> BulkEnvelope.items(utf16)).isInstanceOf(ProblemException.class);
    }

    @Test
    void five_hundred_items_are_the_most() {
        assertThat(items(body(500))).hasSize(500);
        assertThatThrownBy(() -> items(body(501))).isInstanceOf(ProblemException.class);
    }

    private static String body(int items) {
        return "{\"items\":[" + String.join(",", Collections.nCopies(items, "{}")) + "]}";
    }

    private static List<String> items(String body) {
        return BulkEnvelope.items(body.getBytes(StandardCharsets.UTF_8)).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }
}
