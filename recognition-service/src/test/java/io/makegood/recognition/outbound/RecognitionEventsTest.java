package io.makegood.recognition.outbound;

import static io.makegood.recognition.RecognitionFixtures.NOON;
import static io.makegood.recognition.RecognitionFixtures.aProposal;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.events.recognition.EmployeeRecognized;
import io.makegood.recognition.awards.Recognition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecognitionEventsTest {

    @Test
    void what_a_rule_awarded_is_told_with_the_rule_and_without_a_manager() {
        // Given
        Recognition recognition = Recognition.awarded(aProposal("rule:magic-1"));

        // When
        EmployeeRecognized event = RecognitionEvents.employeeRecognized(recognition);

        // Then
        assertThat(event.nominatedBy()).isEqualTo("rule:magic-1");
        assertThat(event.confirmedBy()).isNull();
        assertThat(ClosedSchema.violations(EventType.EMPLOYEE_RECOGNIZED, EventJson.write(event)))
                .isEmpty();
    }

    @Test
    void what_a_manager_confirmed_is_told_with_her_and_who_nominated() {
        // Given
        Recognition recognition = Recognition.pending(aProposal("e-ben"));
        recognition.confirm("e-mia", NOON.plusSeconds(1));

        // When
        EmployeeRecognized event = RecognitionEvents.employeeRecognized(recognition);

        // Then
        assertThat(event.nominatedBy()).isEqualTo("e-ben");
        assertThat(event.confirmedBy()).isEqualTo("e-mia");
        assertThat(event.recognizedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(ClosedSchema.violations(EventType.EMPLOYEE_RECOGNIZED, EventJson.write(event)))
                .isEmpty();
    }
}
