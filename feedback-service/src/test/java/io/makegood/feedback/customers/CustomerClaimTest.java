package io.makegood.feedback.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerClaimTest {

    private static final CustomerDetails BOTH = new CustomerDetails("K-1", "Clara@Example.org", "Clara", null);
    private static final CustomerDetails REFERENCE = new CustomerDetails("K-1", null, null, null);
    private static final CustomerDetails EMAIL = new CustomerDetails(null, "clara@example.ORG", null, null);
    private static final CustomerDetails NAME = new CustomerDetails(null, null, "Clara", null);

    @Test
    void an_integration_knows_its_customers_by_their_reference() {
        assertThat(CustomerClaim.byIntegration("shop", BOTH))
                .map(CustomerClaim::key)
                .contains(new CustomerKey("integration:shop", "K-1"));
        assertThat(CustomerClaim.byIntegration("till", REFERENCE).map(CustomerClaim::key))
                .isNotEqualTo(CustomerClaim.byIntegration("shop", REFERENCE).map(CustomerClaim::key));
    }

    @Test
    void without_a_reference_the_address_counts_in_whatever_case() {
        assertThat(CustomerClaim.byIntegration("shop", EMAIL))
                .map(CustomerClaim::key)
                .contains(new CustomerKey("email", "clara@example.org"));
    }

    @Test
    void nobody_puts_an_address_under_a_reference_that_anybody_may_claim() {
        assertThat(CustomerClaim.byAnybody("s1", BOTH))
                .map(CustomerClaim::key)
                .contains(new CustomerKey("email", "clara@example.org"));
        assertThat(CustomerClaim.byAnybody("s1", REFERENCE))
                .map(CustomerClaim::key)
                .contains(new CustomerKey("survey:s1", "K-1"));
    }

    @Test
    void a_name_alone_is_nobody() {
        assertThat(CustomerClaim.byAnybody("s1", NAME)).isEmpty();
        assertThat(CustomerClaim.byIntegration("shop", NAME)).isEmpty();
        assertThat(CustomerClaim.byIntegration("shop", null)).isEmpty();
    }
}
