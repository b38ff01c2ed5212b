package io.makegood.recovery.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseStatusTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN,               IN_PROGRESS
            IN_PROGRESS,        FIXED RECOVERED
            FIXED,              IN_PROGRESS RECOVERED CLOSED_UNCONFIRMED
            CLOSED_UNCONFIRMED, IN_PROGRESS RECOVERED
            RECOVERED,          ''
            """)
    void these_are_the_only_ways_on(CaseStatus from, String to) {
        String legal = Arrays.stream(CaseStatus.values())
                .filter(from::leadsTo)
                .map(CaseStatus::name)
                .collect(Collectors.joining(" "));
        assertEquals(to, legal);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN,               OWNER NOTES REMEDIES APOLOGY
            IN_PROGRESS,        OWNER NOTES REMEDIES APOLOGY FIX
            FIXED,              OWNER NOTES REMEDIES APOLOGY CLOSURE
            CLOSED_UNCONFIRMED, NOTES
            RECOVERED,          NOTES
            """)
    void these_are_the_actions_that_are_offered(CaseStatus status, String actions) {
        List<String> offered =
                CaseAction.legal(status).stream().map(CaseAction::name).toList();
        assertEquals(List.of(actions.split(" ")), offered);
    }
}
