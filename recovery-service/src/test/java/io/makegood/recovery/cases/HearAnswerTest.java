package io.makegood.recovery.cases;

import static io.makegood.recovery.cases.CaseFixtures.aCaseClosedUnconfirmed;
import static io.makegood.recovery.cases.CaseFixtures.aCaseInProgress;
import static io.makegood.recovery.cases.CaseFixtures.aFixedCase;
import static io.makegood.recovery.cases.CaseFixtures.aRecoveredCase;
import static io.makegood.recovery.cases.CaseFixtures.after;
import static io.makegood.recovery.cases.CaseFixtures.answer;
import static io.makegood.recovery.cases.CaseFixtures.answerTo;
import static io.makegood.recovery.triage.Scores.nps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.makegood.recovery.cases.HeardAnswer.Outcome;
import io.makegood.recovery.triage.Severity;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HearAnswerTest {

    private final InMemory.Cases cases = new InMemory.Cases();
    private final InMemory.Answers answers = new InMemory.Answers();
    private final InMemory.Facts facts = new InMemory.Facts();
    private final CustomersWord customersWord = new CustomersWord(
            cases,
            answers,
            new InMemory.NoRemedies(),
            new CaseChronicle(new InMemory.Entries(), facts),
            InMemory.config(),
            new Watch(Clock.fixed(after(40), ZoneOffset.UTC)));
    private final HearAnswer hearAnswer = new HearAnswer(cases, answers, customersWord);

    @Test
    void a_good_answer_recovers_on_the_thread_of_the_case() {
        // Given
        cases.persist(aFixedCase());

        // When
        hearAnswer.of(answer(9), "event-answer");

        // Then
        assertEquals(CaseStatus.RECOVERED, cases.only().status());
        assertEquals(List.of(new Cause("thread-1", "event-answer")), facts.causes);
    }

    @Test
    void a_bad_answer_reopens() {
        // Given
        cases.persist(aFixedCase());

        // When
        hearAnswer.of(answer(6), "event-answer");

        // Then
        assertEquals(CaseStatus.IN_PROGRESS, cases.only().status());
        assertInstanceOf(CaseFact.Reopened.class, facts.all.get(0));
    }

    @Test
    void an_answer_counts_once() {
        // Given
        cases.persist(aFixedCase());
        CheckAnswer bad = answer(2);
        hearAnswer.of(bad, "event-1");
        cases.only().fix("e-anna", CaseFixtures.CONFIRMATION, after(41));

        // When
        hearAnswer.of(bad, "event-2");

        // Then
        assertEquals(CaseStatus.FIXED, cases.only().status());
        assertEquals(1, facts.all.size());
    }

    @Test
    void once_recovered_no_answer_changes_it() {
        // Given
        cases.persist(aRecoveredCase());

        // When
        hearAnswer.of(answer(0), "event-1");
        hearAnswer.of(answer(10), "event-2");

        // Then
        assertEquals(CaseStatus.RECOVERED, cases.only().status());
        assertEquals(List.of(), facts.all);
    }

    @Test
    void an_answer_before_the_fix_is_kept_until_there_is_one() {
        // Given
        RecoveryCase inProgress = aCaseInProgress();
        cases.persist(inProgress);
        CheckAnswer early = answer(9);
        hearAnswer.of(early, "event-1");
        inProgress.fix("e-anna", CaseFixtures.CONFIRMATION, after(24));

        // When
        customersWord.applyEarly(inProgress);

        // Then
        assertEquals(CaseStatus.RECOVERED, inProgress.status());
        assertEquals(Outcome.RECOVERED, answers.all.get(early.feedbackId()).outcome());
    }

    @Test
    void of_several_answers_before_the_fix_the_last_word_counts() {
        // Given
        RecoveryCase inProgress = aCaseInProgress();
        cases.persist(inProgress);
        hearAnswer.of(answer(9), "event-1");
        hearAnswer.of(answer(1), "event-2");
        inProgress.fix("e-anna", CaseFixtures.CONFIRMATION, after(24));

        // When
        customersWord.applyEarly(inProgress);

        // Then
        assertEquals(CaseStatus.FIXED, inProgress.status());
        assertEquals(List.of(), facts.all);
    }

    @Test
    void an_answer_to_a_case_that_nobody_knows_is_kept_and_harms_nothing() {
        // When
        hearAnswer.of(answerTo("unknown", nps(9)), "event-1");

        // Then
        assertEquals(Outcome.EARLY, answers.all.values().iterator().next().outcome());
        assertEquals(List.of(), facts.all);
    }

    @Test
    void a_good_answer_to_an_older_check_is_noted_when_she_has_complained_since() {
        // Given
        RecoveryCase joined = aFixedCase();
        joined.join("feedback-2", Severity.HIGH, "opening-1", CaseFixtures.DEADLINES, after(25));
        cases.persist(joined);
        CheckAnswer good = answer(9);

        // When
        hearAnswer.of(good, "event-1");

        // Then
        assertEquals(CaseStatus.IN_PROGRESS, joined.status());
        assertEquals(Outcome.NOTED, answers.all.get(good.feedbackId()).outcome());
        assertEquals(List.of(), facts.all);
    }

    @Test
    void a_late_bad_answer_leaves_her_next_complaint_to_the_case_under_way() {
        // Given
        RecoveryCase closed = aCaseClosedUnconfirmed();
        RecoveryCase underWay = RecoveryCase.open(CaseFixtures.opening("case-2", CaseFixtures.CUSTOMER));
        cases.persist(closed);
        cases.persist(underWay);

        // When
        hearAnswer.of(answer(2), "event-1");

        // Then
        assertEquals(CaseStatus.IN_PROGRESS, closed.status());
        assertEquals(underWay, cases.underWay(CaseFixtures.CUSTOMER).orElseThrow());
    }
}
