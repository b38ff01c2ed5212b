package io.makegood.console.recognition;

import io.makegood.console.feedback.HerVoice;
import io.makegood.console.recognition.RecognitionClient.Points;
import io.makegood.console.recognition.RecognitionClient.Recognition;
import io.makegood.console.recognition.RecognitionClient.RecognitionPage;
import io.makegood.console.web.Answer;
import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.Person;
import io.makegood.console.web.Roles;
import io.makegood.console.web.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks for what the page of recognitions shows. */
@ApplicationScoped
public class RecognitionDesk {
    private static final String SERVICE = "recognition-service";
    private static final int PAGE = 20;

    private final RecognitionClient recognition;
    private final HerVoice voice;
    private final Person person;
    private final Clock clock;
    private final ConsoleConfig config;

    public RecognitionDesk(
            @RestClient RecognitionClient recognition,
            HerVoice voice,
            Person person,
            Clock clock,
            ConsoleConfig config) {
        this.recognition = recognition;
        this.voice = voice;
        this.person = person;
        this.clock = clock;
        this.config = config;
    }

    RecognitionBoard board(String after, String trouble, String done) {
        Answer<RecognitionPage> awarded = Answer.from(SERVICE, () -> recognition.recognitions("AWARDED", PAGE, after));
        Answer<RecognitionPage> pending = awarded.away() ? unasked() : pending();
        return new RecognitionBoard(
                decides(),
                pending.map(page -> lines(page, true)),
                pending.here() && pending.value().next() != null,
                awarded.map(page -> lines(page, false)),
                awarded.here() ? linkTo(awarded.value().next()) : null,
                awarded.away() ? null : points(),
                trouble,
                done);
    }

    /** What waits for this person; nothing does for who does not decide. */
    Answer<RecognitionPage> pending() {
        return decides() ? Answer.from(SERVICE, () -> recognition.recognitions("PENDING", PAGE, null)) : unasked();
    }

    private static Answer<RecognitionPage> unasked() {
        return new Answer<>(null, SERVICE, Answer.Missing.AWAY);
    }

    private List<RecognitionLine> lines(RecognitionPage page, boolean withWords) {
        return page.items().stream().map(item -> line(item, withWords)).toList();
    }

    private RecognitionLine line(Recognition item, boolean withWords) {
        boolean said = withWords
                && item.evidence() != null
                && "FEEDBACK".equals(item.evidence().kind());
        return RecognitionLine.of(
                item,
                said ? voice.words("What she said", item.evidence().id()) : null,
                clock.instant(),
                config.timeZone());
    }

    /** Her own; null where she has none to have. */
    private String points() {
        if (person.employeeId().isEmpty()) {
            return null;
        }
        Answer<Points> own = Answer.from(SERVICE, () -> recognition.points(person.employeeId(), 1));
        return own.here() ? Words.count(own.value().total()) : null;
    }

    private boolean decides() {
        return person.has(Roles.MANAGER);
    }

    private static String linkTo(String cursor) {
        return cursor == null
                ? null
                : UriBuilder.fromPath("/recognition")
                        .queryParam("after", "{after}")
                        .build(cursor)
                        .toString();
    }
}
