package io.makegood.console.feedback;

import io.makegood.console.feedback.FeedbackClient.Customer;
import io.makegood.console.web.Answer;
import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.When;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.function.Supplier;
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
