package io.makegood.analytics.metrics.rest;

import static io.makegood.analytics.AnalyticsFixtures.NOON;
import static io.makegood.analytics.AnalyticsFixtures.aContact;
import static io.makegood.analytics.AnalyticsFixtures.aFeedback;
import static io.makegood.analytics.AnalyticsFixtures.aRecognition;
import static io.makegood.analytics.AnalyticsFixtures.aRecoveryCheck;
import static io.makegood.analytics.AnalyticsFixtures.aUnit;
import static io.makegood.analytics.AnalyticsFixtures.anEmployee;
import static io.makegood.analytics.AnalyticsFixtures.csat;
import static io.makegood.analytics.AnalyticsFixtures.effort;
import static io.makegood.analytics.AnalyticsFixtures.event;
import static io.makegood.analytics.AnalyticsFixtures.nps;
import static io.makegood.analytics.AnalyticsFixtures.stars;
import static io.makegood.analytics.Asking.as;
import static io.makegood.analytics.Asking.ask;
import static io.makegood.analytics.Asking.covering;
import static io.makegood.analytics.Asking.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.analytics.Wire;
import io.makegood.events.feedback.Moment;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The numbers over HTTP: who may ask for what, and what is in them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsResourceTest {

    @Inject
    Wire wire;

    private final String unit = aUnit();
    private final String anna = anEmployee();
    private final String ben = anEmployee();

    @BeforeEach
    void a_small_company() {
        wire.send(
                event(aFeedback(unit + ".one", anna, NOON, Moment.MAGIC, nps(10), stars(5), csat(5), effort(1))),
                event(aFeedback(unit + ".one.a", anna, NOON, Moment.TRUTH, nps(8), stars(4), csat(2), effort(3))),
                event(aFeedback(
                        unit + ".two", ben, NOON.plus(Duration.ofDays(40)), Moment.MISERY, nps(0), stars(null))),
                event(aFeedback(unit + "west", ben, NOON, Moment.MISERY, nps(0))),
                event(aRecoveryCheck(unit + ".one", nps(10))),
                event(aContact(unit + ".one", anna, NOON)),
                event(aRecognition(unit + ".one", anna, 10, NOON)));
        await().untilAsserted(() -> {
            assertThat(ask("/metrics?unit=" + unit).getInt("scores.NPS.n")).isEqualTo(3);
            assertThat(ask("/metrics?unit=" + unit + "west").getInt("scores.NPS.n"))
                    .isEqualTo(1);
            assertThat(ask("/metrics?unit=" + unit).getInt("recognitions.count"))
                    .isEqualTo(1);
            assertThat(ask("/metrics?unit=" + unit).getInt("contacts")).isEqualTo(1);
        });
    }

    @Test
    void a_unit_is_everything_below_it_and_nothing_beside_it() {
        // When
        JsonPath metrics = ask("/metrics?unit=" + unit);

        // Then
        assertThat(metrics.getInt("moments.magic")).isEqualTo(1);
        assertThat(metrics.getInt("moments.truth")).isEqualTo(1);
        assertThat(metrics.getInt("moments.misery")).isEqualTo(1);
        assertThat(metrics.getInt("recognitions.points")).isEqualTo(10);
        assertThat(metrics.getString("zone")).isEqualTo("UTC");
    }

    @Test
    void not_applicable_and_recovery_checks_are_in_no_denominator() {
        // When
        JsonPath metrics = ask("/metrics?unit=" + unit);

        // Then
        assertThat(metrics.getInt("scores.STARS.n")).isEqualTo(2);
        assertThat(metrics.getDouble("scores.STARS.value")).isEqualTo(4.5);
        assertThat(metrics.getInt("scores.NPS.promoters")).isEqualTo(1);
        assertThat(metrics.getDouble("scores.CSAT.value")).isEqualTo(50);
        assertThat(metrics.getDouble("scores.CES.value")).isEqualTo(2);
        assertThat(metrics.getBoolean("scores.CES.higherIsBetter")).isFalse();
    }

    @Test
    void each_unit_is_shown_with_everything_below_it() {
        // When
        JsonPath byUnit = ask("/metrics/by-unit?unit=" + unit);

        // Then
        assertThat(byUnit.getList("items.key")).containsExactly(unit, unit + ".one", unit + ".one.a", unit + ".two");
        assertThat(byUnit.getList("items.scores.NPS.n")).containsExactly(3, 2, 1, 1);
    }

    @Test
    void who_covers_a_part_sees_no_more_than_that_part() {
        // When
        JsonPath byUnit = covering(unit + ".one", "/metrics/by-unit").jsonPath();

        // Then
        assertThat(byUnit.getList("items.key")).containsExactly(unit + ".one", unit + ".one.a");
        assertThat(covering(unit + ".one", "/metrics").jsonPath().getInt("scores.NPS.n"))
                .isEqualTo(2);
    }

    @Test
    void what_lies_above_or_beside_is_not_found() {
        assertThat(covering(unit + ".one", "/metrics?unit=" + unit).statusCode())
                .isEqualTo(404);
        assertThat(covering(unit + ".one", "/metrics?unit=" + unit + ".two").statusCode())
                .isEqualTo(404);
        assertThat(covering(unit, "/metrics?unit=" + unit + "west").statusCode())
                .isEqualTo(404);
        assertThat(covering(unit, "/metrics?unit=" + unit + ".one").statusCode())
                .isEqualTo(200);
    }

    @Test
    void periods_are_the_months_or_days_on_which_it_happened() {
        // When
        JsonPath months = ask("/metrics/by-period?unit=" + unit);
        JsonPath days = ask("/metrics/by-period?period=DAY&unit=" + unit);

        // Then
        assertThat(months.getList("items.key")).containsExactly("2026-03", "2026-04");
        assertThat(months.getList("items.scores.NPS.n")).containsExactly(2, 1);
        assertThat(days.getList("items.key")).containsExactly("2026-03-02", "2026-04-11");
    }

    @Test
    void from_and_to_are_both_included() {
        assertThat(nOf("&from=2026-03-02&to=2026-03-02")).isEqualTo(2);
        assertThat(nOf("&from=2026-03-03")).isEqualTo(1);
        assertThat(nOf("&to=2026-03-01")).isZero();
    }

    @Test
    void a_manager_sees_each_employee() {
        // When
        JsonPath byEmployee = ask("/metrics/by-employee?unit=" + unit);

        // Then
        assertThat(byEmployee.getList("items.key")).containsExactlyInAnyOrder(anna, ben);
        assertThat(byEmployee.getInt("items.find { it.key == '%s' }.scores.NPS.n".formatted(anna)))
                .isEqualTo(2);
        assertThat(ask("/metrics?unit=" + unit + "&employee=" + anna).getInt("recognitions.points"))
                .isEqualTo(10);
    }

    @Test
    void an_employee_sees_only_herself() {
        // When
        JsonPath byEmployee = employee(anna, unit, "/metrics/by-employee").jsonPath();

        // Then
        assertThat(byEmployee.getList("items.key")).containsExactly(anna);
        assertThat(employee(anna, unit, "/metrics?employee=" + anna).statusCode())
                .isEqualTo(200);
        assertThat(employee(anna, unit, "/metrics?employee=" + ben).statusCode())
                .isEqualTo(403);
        assertThat(employee(anna, unit, "/metrics/by-employee?employee=" + ben).statusCode())
                .isEqualTo(403);
        assertThat(employee(anna, unit, "/metrics/by-unit?employee=" + ben).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_long_list_comes_in_pages() {
        // When
        JsonPath first = ask("/metrics/by-unit?limit=3&unit=" + unit);
        JsonPath second = ask("/metrics/by-unit?limit=3&unit=" + unit + "&after=" + first.getString("next"));

        // Then
        assertThat(first.getList("items.key")).hasSize(3);
        assertThat(second.getList("items.key")).containsExactly(unit + ".two");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void an_auditor_may_read_but_not_employee_by_employee() {
        assertThat(as("otto", "/metrics").statusCode()).isEqualTo(200);
        assertThat(as("otto", "/metrics/by-employee").statusCode()).isEqualTo(403);
        assertThat(as("otto", "/metrics?employee=" + anna).statusCode()).isEqualTo(403);
    }

    private int nOf(String more) {
        return ask("/metrics?unit=" + unit + more).getInt("scores.NPS.n");
    }
}
