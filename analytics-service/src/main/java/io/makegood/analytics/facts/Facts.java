package io.makegood.analytics.facts;

import io.makegood.analytics.database.Statements;
import io.makegood.analytics.generations.Generation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The facts of the generation that was entered. */
@ApplicationScoped
class Facts {

    private static final String ENTER = """
            insert into fact (event_id, type, subject, version, at, correlation_id, unit, employee_id, news)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[]::timestamptz[], ?::text[],
                                 ?::text[], ?::text[], ?::text[])
            on conflict do nothing
            returning event_id""";

    private static final String FEEDBACK = """
            insert into feedback (feedback_id, day, unit, employee_id, moment, moment_rule, counts, assurance, channel,
                                  labels, occurred_at, received_at, has_comment, customer_id, contact_id, survey_id,
                                  case_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ANSWER = """
            insert into answer (feedback_id, place, question, metric, value, scale_min, scale_max, higher_is_better)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CONTACT = """
            insert into contact (contact_id, day, kind, unit, employee_id, customer_id, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String RECOGNITION = """
            insert into recognition (recognition_id, day, unit, employee_id, behaviour, evidence_kind, evidence_id,
                                     points, recognized_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Statements statements;

    Facts(Statements statements) {
        this.statements = statements;
    }

    /** Enters the facts and returns those that were not there yet: only they may be counted. */
    List<Fact> enter(List<Fact> facts) {
        Set<String> entered = new HashSet<>(statements.query(ENTER, columns(facts), row -> row.getString(1)));
        Map<String, Fact> fresh = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> entered.contains(fact.eventId()))
                .forEach(fact -> fresh.putIfAbsent(fact.eventId(), fact));
        return List.copyOf(fresh.values());
    }

    private static List<Object> columns(List<Fact> facts) {
        return List.of(
                texts(facts, Fact::eventId),
                texts(facts, Fact::type),
                texts(facts, Fact::subject),
                facts.stream().map(Fact::version).toArray(Long[]::new),
                texts(facts, fact -> fact.at().toString()),
                texts(facts, Fact::correlationId),
                texts(facts, Fact::unit),
                texts(facts, Fact::employeeId),
                texts(facts, fact -> fact.news() == null ? null : fact.news().name()));
    }

    private static String[] texts(List<Fact> facts, Function<Fact, String> text) {
        return facts.stream().map(text).toArray(String[]::new);
    }

    void insertDetails(List<Fact> facts, Generation generation) {
        insertFeedback(facts, generation);
        statements.updateAll(CONTACT, having(Contact.class, facts), fact -> contact(fact, generation));
        statements.updateAll(RECOGNITION, having(Recognition.class, facts), fact -> recognition(fact, generation));
    }

    private void insertFeedback(List<Fact> facts, Generation generation) {
        List<Fact> feedback = having(Feedback.class, facts);
        statements.updateAll(FEEDBACK, feedback, fact -> feedback(fact, generation));
        statements.updateAll(ANSWER, feedback.stream().flatMap(Facts::answers).toList(), Function.identity());
    }

    private static List<Fact> having(Class<? extends Detail> detail, List<Fact> facts) {
        return facts.stream().filter(fact -> detail.isInstance(fact.detail())).toList();
    }

    private static List<?> feedback(Fact fact, Generation generation) {
        Feedback feedback = (Feedback) fact.detail();
        return Arrays.asList(
                fact.subject(),
                generation.dayOf(feedback.occurredAt()),
                fact.unit(),
                fact.employeeId(),
                feedback.moment(),
                feedback.momentRule(),
                feedback.counts(),
                feedback.assurance(),
                feedback.channel(),
                feedback.labels().toArray(String[]::new),
                feedback.occurredAt(),
                feedback.receivedAt(),
                feedback.hasComment(),
                feedback.customerId(),
                feedback.contactId(),
                feedback.surveyId(),
                feedback.caseId());
    }

    private static Stream<List<?>> answers(Fact fact) {
        List<Answer> answers = ((Feedback) fact.detail()).answers();
        return IntStream.range(0, answers.size()).mapToObj(place -> answer(fact, place, answers.get(place)));
    }

    private static List<?> answer(Fact fact, int place, Answer answer) {
        return Arrays.asList(
                fact.subject(),
                place,
                answer.question(),
                answer.metric(),
                answer.value(),
                answer.scale().min(),
                answer.scale().max(),
                answer.scale().higherIsBetter());
    }

    private static List<?> contact(Fact fact, Generation generation) {
        Contact contact = (Contact) fact.detail();
        return Arrays.asList(
                fact.subject(),
                generation.dayOf(contact.occurredAt()),
                contact.kind(),
                fact.unit(),
                fact.employeeId(),
                contact.customerId(),
                contact.occurredAt());
    }

    private static List<?> recognition(Fact fact, Generation generation) {
        Recognition recognition = (Recognition) fact.detail();
        return Arrays.asList(
                fact.subject(),
                generation.dayOf(recognition.recognizedAt()),
                fact.unit(),
                fact.employeeId(),
                recognition.behaviour(),
                recognition.evidenceKind(),
                recognition.evidenceId(),
                recognition.points(),
                recognition.recognizedAt());
    }
}
