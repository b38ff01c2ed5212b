package io.makegood.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.analytics.facts.Complaint.Step;
import io.makegood.analytics.generations.Generation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintTest {

    private static final Instant OPENED = Instant.parse("2026-03-01T23:30:00Z");
    private static final Step OPENING = step(1, CaseStatus.PENDING, "e-owner", OPENED, null);
    private static final Step CLOSING = step(3, CaseStatus.TIMED_OUT, "e-anna", null, null);
    private static final Step REOPENING = step(5, CaseStatus.PENDING, "e-anna", null, null);
    private static final Step RECOVERY = step(4, CaseStatus.RECOVERED, "e-anna", OPENED, 7_200_000L);

    private final Generation generation = new Generation(1, ZoneId.of("Europe/Berlin"));

    @Test
    void an_opened_case_is_pending_on_its_day_in_the_zone() {
        // When
        Complaint complaint = Complaint.of(List.of(OPENING), generation);

        // Then half past eleven in UTC is the next day in Berlin
        assertThat(complaint)
                .isEqualTo(new Complaint(
                        "case-1", CaseStatus.PENDING, "north", "e-owner", LocalDate.of(2026, 3, 2), null));
    }

    @Test
    void a_late_good_answer_still_makes_it_recovered() {
        // When
        Complaint complaint = Complaint.of(List.of(OPENING, CLOSING, RECOVERY), generation);

        // Then
        assertThat(complaint.status()).isEqualTo(CaseStatus.RECOVERED);
        assertThat(complaint.employeeId()).isEqualTo("e-anna");
        assertThat(complaint.recoveryMs()).isEqualTo(7_200_000L);
    }

    @Test
    void a_case_that_was_opened_again_is_pending() {
        // When
        Complaint complaint = Complaint.of(List.of(OPENING, CLOSING, RECOVERY, REOPENING), generation);

        // Then
        assertThat(complaint.status()).isEqualTo(CaseStatus.PENDING);
        assertThat(complaint.recoveryMs()).isNull();
    }

    @Test
    void a_closing_that_is_heard_before_the_opening_counts_nowhere_yet() {
        assertThat(Complaint.of(List.of(CLOSING), generation).isCounted()).isFalse();
    }

    @Test
    void a_recovery_tells_when_the_case_was_opened() {
        assertThat(Complaint.of(List.of(RECOVERY), generation).openedDay()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    private static Step step(long version, CaseStatus status, String employee, Instant openedAt, Long recoveryMs) {
        return new Step("case-1", version, status, "north", employee, openedAt, recoveryMs);
    }
}
