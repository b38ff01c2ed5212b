package io.makegood.recognition.awards;

import static io.makegood.recognition.RecognitionFixtures.NOON;
import static io.makegood.recognition.RecognitionFixtures.aProposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecognitionLifeTest {

    private static final Instant LATER = NOON.plusSeconds(60);

    @Test
    void what_a_rule_awards_stands_at_once_and_nobody_decided_it() {
        // When
        Recognition recognition = Recognition.awarded(aProposal("rule:magic-1"));

        // Then
        assertThat(recognition.status()).isEqualTo(RecognitionStatus.AWARDED);
        assertThat(recognition.decidedAt()).isEqualTo(NOON);
        assertThat(recognition.decidedBy()).isNull();
    }

    @Test
    void a_manager_confirms_what_waits() {
        // Given
        Recognition recognition = Recognition.pending(aProposal());

        // When
        boolean pays = recognition.confirm("e-mia", LATER);

        // Then
        assertThat(pays).isTrue();
        assertThat(recognition.status()).isEqualTo(RecognitionStatus.AWARDED);
        assertThat(recognition.decidedBy()).isEqualTo("e-mia");
        assertThat(recognition.decidedAt()).isEqualTo(LATER);
    }

    @Test
    void a_second_confirmation_changes_nothing_and_pays_nothing() {
        // Given
        Recognition recognition = Recognition.pending(aProposal());
        recognition.confirm("e-mia", NOON);

        // When
        boolean pays = recognition.confirm("e-xena", LATER);

        // Then
        assertThat(pays).isFalse();
        assertThat(recognition.decidedBy()).isEqualTo("e-mia");
        assertThat(recognition.decidedAt()).isEqualTo(NOON);
    }

    @Test
    void nobody_confirms_a_recognition_of_herself() {
        Recognition recognition = Recognition.pending(aProposal());

        assertThatThrownBy(() -> recognition.confirm("e-eve", LATER)).isInstanceOf(DecisionNotAllowed.class);
        assertThat(recognition.status()).isEqualTo(RecognitionStatus.PENDING);
    }

    @Test
    void nobody_confirms_her_own_nomination() {
        Recognition recognition = Recognition.pending(aProposal("e-mia"));

        assertThatThrownBy(() -> recognition.confirm("e-mia", LATER)).isInstanceOf(DecisionNotAllowed.class);
        assertThat(recognition.status()).isEqualTo(RecognitionStatus.PENDING);
    }

    @Test
    void who_nominated_may_take_it_back() {
        // Given
        Recognition recognition = Recognition.pending(aProposal("e-mia"));

        // When
        recognition.decline("e-mia", DeclineReason.WITHDRAWN, LATER);

        // Then
        assertThat(recognition.status()).isEqualTo(RecognitionStatus.DECLINED);
        assertThat(recognition.declineReason()).isEqualTo(DeclineReason.WITHDRAWN);
    }

    @Test
    void a_second_rejection_changes_nothing() {
        // Given
        Recognition recognition = Recognition.pending(aProposal());
        recognition.decline("e-mia", DeclineReason.NOT_GENUINE, NOON);

        // When
        recognition.decline("e-xena", DeclineReason.OTHER_EMPLOYEE, LATER);

        // Then
        assertThat(recognition.decidedBy()).isEqualTo("e-mia");
        assertThat(recognition.declineReason()).isEqualTo(DeclineReason.NOT_GENUINE);
    }

    @Test
    void a_decision_is_final() {
        // Given
        Recognition awarded = Recognition.pending(aProposal());
        awarded.confirm("e-mia", NOON);
        Recognition declined = Recognition.pending(aProposal());
        declined.decline("e-mia", DeclineReason.NOT_GENUINE, NOON);

        // When, Then
        assertThatThrownBy(() -> awarded.decline("e-mia", DeclineReason.NOT_GENUINE, LATER))
                .isInstanceOf(DecisionNotAllowed.class);
        assertThatThrownBy(() -> declined.confirm("e-mia", LATER)).isInstanceOf(DecisionNotAllowed.class);
    }

    @Test
    void nobody_nominates_herself() {
        assertThatThrownBy(() -> aProposal("e-eve")).isInstanceOf(IllegalArgumentException.class);
    }
}
