package io.makegood.recognition.rules;

import static io.makegood.recognition.RecognitionFixtures.aFeedbackOf;
import static io.makegood.recognition.RecognitionFixtures.aMagicFeedback;
import static io.makegood.recognition.RecognitionFixtures.aRecoveredCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.recognition.rules.ReceivedFeedback.Assurance;
import io.makegood.recognition.rules.ReceivedFeedback.Moment;
import io.makegood.recognition.rules.ReceivedFeedback.Purpose;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MagicRuleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            MAGIC,  EXPERIENCE,     INVITED,     PT0S,         AWARD
            MAGIC,  EXPERIENCE,     INTEGRATION, PT0S,         AWARD
            MAGIC,  EXPERIENCE,     PUBLIC,      PT0S,         WAIT
            MAGIC,  EXPERIENCE,     INVITED,     PT336H,       AWARD
            MAGIC,  EXPERIENCE,     INVITED,     PT336H0.001S, NOTHING
            MAGIC,  EXPERIENCE,     PUBLIC,      PT337H,       NOTHING
            MAGIC,  EXPERIENCE,     INVITED,     PT-1H,        AWARD
            MAGIC,  RECOVERY_CHECK, INVITED,     PT0S,         NOTHING
            MAGIC,  RECOVERY_CHECK, PUBLIC,      PT0S,         NOTHING
            TRUTH,  EXPERIENCE,     INVITED,     PT0S,         NOTHING
            MISERY, EXPERIENCE,     INVITED,     PT0S,         NOTHING
            MISERY, EXPERIENCE,     PUBLIC,      PT0S,         NOTHING
            """)
    void feedback_at_the_top_is_recognised_and_what_anybody_could_have_sent_waits(
            Moment moment, Purpose purpose, Assurance assurance, Duration age, Decision expected) {
        // Given
        ReceivedFeedback feedback = aFeedbackOf(moment, purpose, assurance, age);

        // When
        Decision decision = MagicRule.decide(feedback);

        // Then
        assertThat(decision).isEqualTo(expected);
    }

    @Test
    void feedback_that_names_nobody_earns_nothing() {
        // Given
        ReceivedFeedback feedback = aMagicFeedback(null);

        // When
        Decision decision = MagicRule.decide(feedback);

        // Then
        assertThat(decision).isEqualTo(Decision.NOTHING);
    }

    @Test
    void who_won_a_customer_back_is_recognised() {
        assertThat(RecoveredRule.decide(aRecoveredCase("e-anna"))).isEqualTo(Decision.AWARD);
    }

    @Test
    void a_recovery_of_which_nobody_is_known_earns_nothing() {
        assertThat(RecoveredRule.decide(aRecoveredCase(null))).isEqualTo(Decision.NOTHING);
    }
}
