package io.makegood.feedback.invitations;

import static io.makegood.feedback.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.feedback.customers.Customer;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuppressionRuleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # purpose,      known, email,  asked lately, reason
                    EXPERIENCE,     true,  a@b.c, false,        ''
                    EXPERIENCE,     true,  a@b.c, true,         COOLDOWN
                    EXPERIENCE,     true,  '',    false,        NO_ADDRESS
                    EXPERIENCE,     false, '',    false,        UNKNOWN_CUSTOMER
                    RECOVERY_CHECK, true,  a@b.c, true,         ''
                    RECOVERY_CHECK, true,  '',    true,         NO_ADDRESS
                    RECOVERY_CHECK, false, '',    true,         UNKNOWN_CUSTOMER
                    """)
    void decides_who_is_asked(Purpose purpose, boolean known, String email, boolean askedLately, String reason) {
        Optional<Customer> customer = known
                ? Optional.of(new Customer("c", "r", email.isEmpty() ? null : email, null, null, false, NOON))
                : Optional.empty();

        assertThat(SuppressionRule.decide(purpose, customer, () -> askedLately)
                        .map(Enum::name)
                        .orElse(""))
                .isEqualTo(reason);
    }
}
