package io.makegood.console.feedback;

import io.makegood.console.feedback.FeedbackClient.Customer;
import io.makegood.console.feedback.FeedbackClient.Feedback;
import io.makegood.console.feedback.FeedbackClient.FeedbackPage;
import io.makegood.console.web.Answer;
import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.When;
import io.makegood.console.web.Words;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks feedback-service for what customers said, as the person who looks. Once the service was found to be away, the same
 * page does not wait for it again.
 */
@RequestScoped
public class HerVoice {
    private static final String SERVICE = "feedback-service";

    private final FeedbackClient feedback;
    private final Clock clock;
    private final ConsoleConfig config;
    private boolean away;

    public HerVoice(@RestClient FeedbackClient feedback, Clock clock, ConsoleConfig config) {
        this.feedback = feedback;
        this.clock = clock;
        this.config = config;
    }

    public HerWords words(String about, String feedbackId) {
        return new HerWords(
                about,
                ask(() -> feedback.feedback(feedbackId))
                        .map(said ->
                                HerWords.said(said, When.of(said.receivedAt(), clock.instant(), config.timeZone()))));
    }

    /** How the comments of these begin, by the feedback's id; without those that she may not read or that say nothing. */
    public Answer<Map<String, String>> beginnings(Collection<String> feedbackIds) {
        return feedbackIds.isEmpty()
                ? new Answer<>(Map.of(), SERVICE, null)
                : ask(() -> feedback.feedback(List.copyOf(feedbackIds))).map(HerVoice::beginnings);
    }

    private static Map<String, String> beginnings(FeedbackPage found) {
        return found.items().stream()
                .filter(said -> said.comment() != null)
                .collect(Collectors.toMap(Feedback::feedbackId, said -> Words.beginning(said.comment())));
    }

    public Answer<Customer> customer(String customerId) {
        return ask(() -> feedback.customer(customerId));
    }

    private <T> Answer<T> ask(Supplier<T> question) {
        if (away) {
            return new Answer<>(null, SERVICE, Answer.Missing.AWAY);
        }
        Answer<T> answer = Answer.from(SERVICE, question);
        away = answer.away();
        return answer;
    }
}
