package io.makegood.analytics;

import static io.makegood.analytics.AnalyticsFixtures.NOON;
import static io.makegood.analytics.AnalyticsFixtures.aContact;
import static io.makegood.analytics.AnalyticsFixtures.aFeedback;
import static io.makegood.analytics.AnalyticsFixtures.aRecognition;
import static io.makegood.analytics.AnalyticsFixtures.aRecovery;
import static io.makegood.analytics.AnalyticsFixtures.aRecoveryCheck;
import static io.makegood.analytics.AnalyticsFixtures.anId;
import static io.makegood.analytics.AnalyticsFixtures.anOpening;
import static io.makegood.analytics.AnalyticsFixtures.csat;
import static io.makegood.analytics.AnalyticsFixtures.effort;
import static io.makegood.analytics.AnalyticsFixtures.event;
import static io.makegood.analytics.AnalyticsFixtures.nps;
import static io.makegood.analytics.AnalyticsFixtures.stars;

import io.makegood.events.EventEnvelope;
import io.makegood.events.feedback.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Much of everything, at random but the same for the same seed. */
public final class SomeBusyMonths {

    private static final List<String> PLACES = List.of("", ".one", ".one.a", ".one.b", ".two");

    private final Random random;
    private final String unit;
    private final List<EventEnvelope> events = new ArrayList<>();

    private SomeBusyMonths(String unit, long seed) {
        this.unit = unit;
        this.random = new Random(seed);
    }

    public static List<EventEnvelope> in(String unit, int customers, long seed) {
        SomeBusyMonths months = new SomeBusyMonths(unit, seed);
        for (int i = 0; i < customers; i++) {
            months.aCustomer();
        }
        return months.events;
    }

    private void aCustomer() {
        String place = unit + PLACES.get(random.nextInt(PLACES.size()));
        String employee = random.nextInt(4) == 0 ? null : "e-" + random.nextInt(7);
        Instant at = NOON.plus(Duration.ofHours(random.nextInt(24 * 90)));
        Moment moment = Moment.values()[random.nextInt(3)];
        events.add(event(aContact(place, employee, at)));
        events.add(event(aFeedback(
                place, employee, at, moment, nps(upTo(10)), stars(1 + upTo(4)), csat(oneOf(5)), effort(oneOf(7)))));
        if (moment == Moment.MISERY) {
            aComplaint(place, at);
        } else if (moment == Moment.MAGIC && employee != null) {
            events.add(event(aRecognition(place, employee, 10, at)));
        }
    }

    private void aComplaint(String place, Instant at) {
        String caseId = anId();
        events.add(event(anOpening(caseId, place, "e-owner", at)));
        if (random.nextBoolean()) {
            events.add(event(aRecoveryCheck(place, nps(9))));
            events.add(event(aRecovery(caseId, place, "e-1", at, Duration.ofMinutes(random.nextInt(9000))), 2));
            events.add(event(aRecognition(place, "e-1", 20, at)));
        }
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    /** Now and then not applicable. */
    private Integer oneOf(int most) {
        return random.nextInt(5) == 0 ? null : 1 + random.nextInt(most);
    }
}
