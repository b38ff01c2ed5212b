package io.makegood.localstack.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.localstack.People;
import io.makegood.localstack.TokenMint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes what a newcomer needs at once, unless it is there: a survey to answer, and somebody on duty in each unit. */
final class FirstSteps {
    static final String SURVEY = "welcome";
    static final String NPS_QUESTION = "recommend";
    static final String CSAT_QUESTION = "satisfaction";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final PortPlan ports;
    private final TokenMint mint;

    FirstSteps(PortPlan ports, TokenMint mint) {
        this.ports = ports;
        this.mint = mint;
    }

    /** Returns what went wrong, in sentences; the stack is of use without these steps. */
    List<String> take() {
        List<String> problems = new ArrayList<>();
        attempt("the survey '" + SURVEY + "'", this::survey, problems);
        attempt("the duty owner of north.store-17", () -> dutyOwner("north.store-17", "e-anna"), problems);
        attempt("the duty owner of north", () -> dutyOwner("north", "e-mia"), problems);
        attempt("the duty owner of south", () -> dutyOwner("south", "e-ben"), problems);
        return problems;
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private static void attempt(String what, Step step, List<String> problems) {
        try {
            step.take();
        } catch (IOException e) {
            problems.add("Could not make " + what + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void survey() throws IOException, InterruptedException {
        URI surveys = URI.create(ports.url(Part.FEEDBACK) + "/surveys");
        if (send("GET", URI.create(surveys + "/" + SURVEY), null).statusCode() != 200) {
            require(send("POST", surveys, """
                    {"key": "%s", "title": "How was it?", "unit": "north.store-17",
                     "commentLabel": "What should we know?", "questions": [
                      {"id": "%s", "text": "How likely are you to recommend us?", "metric": "NPS",
                       "lowLabel": "Not at all likely", "highLabel": "Very likely"},
                      {"id": "%s", "text": "How satisfied are you with your visit?", "metric": "CSAT",
                       "scaleMin": 1, "scaleMax": 5, "lowLabel": "Not at all", "highLabel": "Very"}]}
                    """.formatted(SURVEY, NPS_QUESTION, CSAT_QUESTION)));
        }
    }

    private void dutyOwner(String unit, String employee) throws IOException, InterruptedException {
        URI owner = URI.create(ports.url(Part.RECOVERY) + "/duty-owners/" + unit);
        HttpResponse<String> known = send("GET", owner, null);
        require(known);
        boolean appointed =
                new ObjectMapper().readTree(known.body()).path("version").asLong() > 0;
        if (!appointed) {
            require(send("PUT", owner, "{\"ownerId\": \"" + employee + "\"}"));
        }
    }

    private static void require(HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    private HttpResponse<String> send(String method, URI address, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + mint.of(People.named("adam")))
                .header("Content-Type", "application/json");
        HttpRequest.BodyPublisher body =
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        return http.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
    }
}
