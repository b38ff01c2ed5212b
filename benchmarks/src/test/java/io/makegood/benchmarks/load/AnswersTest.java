package io.makegood.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersTest {

    private final Answers answers = new Answers(Door.at("door", "http://127.0.0.1:8081/surveys/welcome/answers"));

    @Test
    void a_request_is_whole_and_says_how_long_it_is() throws IOException {
        // When
        String request = text(7);

        // Then
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        assertThat(request).startsWith("POST /surveys/welcome/answers HTTP/1.1\r\nHost: 127.0.0.1:8081\r\n");
        assertThat(request).contains("Content-Length: " + body.length() + "\r\n");
        JsonNode json = new ObjectMapper().readTree(body);
        assertThat(json.path("answers").path("recommend").asInt()).isEqualTo(9);
        assertThat(json.path("submissionId").asText()).hasSize(36);
    }

    @Test
    void each_has_an_id_of_its_own() {
        assertThat(LongStream.range(0, 5_000).mapToObj(this::id).distinct()).hasSize(5_000);
    }

    @Test
    void a_fifth_are_complaints() {
        assertThat(LongStream.range(0, 1_000).filter(Answers::isComplaint)).hasSize(200);
        assertThat(LongStream.range(0, 1_000).filter(number -> text(number).contains("\"recommend\":2")))
                .hasSize(200)
                .allMatch(Answers::isComplaint);
    }

    private String id(long number) {
        String request = text(number);
        int at = request.indexOf("submissionId") + 15;
        return request.substring(at, at + 36);
    }

    private String text(long number) {
        return new String(answers.request(number), StandardCharsets.US_ASCII);
    }
}
