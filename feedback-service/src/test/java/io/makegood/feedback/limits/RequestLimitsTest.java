package io.makegood.feedback.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestLimitsTest {

    private final HandMovedTime time = new HandMovedTime();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RequestLimits limits = new RequestLimits(TightLimits.of(3, 2, 100), meters, time);

    @Test
    void a_burst_is_let_in_and_one_more_hears_when_to_come_again() {
        // Given
        knock("192.0.2.1", 3);

        // When, Then
        assertThatThrownBy(() -> knock("192.0.2.1", 1))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(e -> {
                    assertThat(e.problem().status()).isEqualTo(429);
                    assertThat(e.problem().type()).isEqualTo("urn:makegood:problem:too-many-requests");
                    assertThat(e.retryAfter()).contains(Duration.ofSeconds(1));
                });
        assertThat(meters.counter("feedback.limited", "limit", "address").count())
                .isEqualTo(1);
    }

    @Test
    void who_comes_when_she_was_told_to_is_let_in() {
        // Given
        knock("192.0.2.1", 3);

        // When
        time.pass(Duration.ofSeconds(1));

        // Then
        assertThatCode(() -> knock("192.0.2.1", 2)).doesNotThrowAnyException();
        assertThatThrownBy(() -> knock("192.0.2.1", 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void one_address_does_not_use_up_what_another_may() {
        // Given
        knock("192.0.2.1", 3);

        // When, Then
        assertThatCode(() -> knock("192.0.2.2", 3)).doesNotThrowAnyException();
    }

    @Test
    void addresses_of_one_ipv6_network_count_as_one() {
        // Given
        knock("2001:db8:1:2::1", 2);
        knock("2001:db8:1:2:ffff::9", 1);

        // When, Then
        assertThatThrownBy(() -> knock("2001:db8:1:2::3", 1)).isInstanceOf(ProblemException.class);
        assertThatCode(() -> knock("2001:db8:1:3::1", 3)).doesNotThrowAnyException();
        assertThat(ClientAddress.of("::ffff:192.0.2.1").network()).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.of("::ffff:192.0.2.2").network()).isEqualTo("192.0.2.2");
    }

    @Test
    void surveys_and_integrations_are_counted_for_themselves() {
        // Given
        for (int i = 0; i < 3; i++) {
            limits.aboutSurvey("delivery");
        }

        // When, Then
        assertThatThrownBy(() -> limits.aboutSurvey("delivery")).isInstanceOf(ProblemException.class);
        assertThatCode(() -> limits.aboutSurvey("visit")).doesNotThrowAnyException();
        assertThatCode(() -> limits.ofIntegration("delivery")).doesNotThrowAnyException();
    }

    @Test
    void wrong_keys_are_counted_by_address_and_public_doors_for_themselves() {
        // Given
        ClientAddress address = ClientAddress.of("192.0.2.1");
        for (int i = 0; i < 3; i++) {
            limits.beforeUnknownKey(address);
            limits.wrongKey(address);
        }

        // When, Then
        assertThatThrownBy(() -> limits.beforeUnknownKey(address))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(429));
        assertThat(meters.counter("feedback.limited", "limit", "wrong-key").count())
                .isEqualTo(1);
        assertThatCode(() -> limits.beforeUnknownKey(ClientAddress.of("192.0.2.2")))
                .doesNotThrowAnyException();
        assertThatCode(() -> knock("192.0.2.1", 3)).doesNotThrowAnyException();
    }

    private void knock(String address, int times) {
        for (int i = 0; i < times; i++) {
            limits.fromAddress(ClientAddress.of(address));
        }
    }
}
