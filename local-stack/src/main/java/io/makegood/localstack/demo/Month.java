package io.makegood.localstack.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Thirty days of feedback: busy Saturdays, quiet Sundays, and a bad week or two. The same month every time. */
final class Month {

    static final int DAYS = 30;

    private static final List<String> TROUBLES = List.of("waiting", "delivery", "quality", "billing", "advice");

    private final Random random = new Random(17);
    private final Instant now;
    private final String run;
    private int number;

    /** @param run part of every id, so that a month can be played again beside an earlier one */
    Month(Instant now, String run) {
        this.now = now;
        this.run = run;
    }

    /** The month as an integration hands it in, oldest first. */
    List<Map<String, Object>> feedback() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int daysAgo = DAYS; daysAgo >= 1; daysAgo--) {
            for (Shop shop : Shop.ALL) {
                day(shop, daysAgo, items);
            }
        }
        return items;
    }

    private void day(Shop shop, int daysAgo, List<Map<String, Object>> items) {
        int weekday = (daysAgo + 3) % 7;
        int visitors = shop.busy() + (weekday == 0 ? 4 : 0) - (weekday == 1 ? 2 : 0) + random.nextInt(3) - 1;
        for (int i = 0; i < visitors; i++) {
            items.add(item(shop, daysAgo));
        }
    }

    private Map<String, Object> item(Shop shop, int daysAgo) {
        int nps = nps(shop.delight(daysAgo));
        Instant at = now.minus(daysAgo, ChronoUnit.DAYS).plus(random.nextInt(600), ChronoUnit.MINUTES);
        Map<String, Object> item = new HashMap<>();
        item.put("submissionId", "demo-" + run + "-" + number++);
        item.put("unit", shop.unit());
        item.put("channel", shop.channel());
        item.put(
                "occurredAt",
                (at.isAfter(now) ? now.minusSeconds(60) : at)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        item.put("ratings", ratings(nps));
        if (random.nextInt(3) > 0) {
            item.put("comment", Voices.of(nps, random));
        }
        if (nps <= 6) {
            item.put("labels", List.of(TROUBLES.get(random.nextInt(TROUBLES.size()))));
        }
        if (random.nextInt(2) == 0) {
            item.put("employeeId", shop.staff().get(random.nextInt(shop.staff().size())));
        }
        if (random.nextInt(4) > 0) {
            item.put("customer", customer());
        }
        return item;
    }

    private int nps(double delight) {
        double mood = random.nextDouble();
        if (mood < delight) {
            return 9 + random.nextInt(2);
        }
        return mood < delight + 0.22 ? 7 + random.nextInt(2) : random.nextInt(7);
    }

    private List<Map<String, Object>> ratings(int nps) {
        int satisfaction = Math.max(1, Math.min(5, 1 + nps / 2 - (random.nextInt(4) == 0 ? 1 : 0)));
        int effort = Math.max(1, Math.min(7, 8 - nps / 2 - 2 + random.nextInt(3)));
        List<Map<String, Object>> ratings = new ArrayList<>();
        ratings.add(rating("recommend", "NPS", nps, 0, 10, true));
        ratings.add(rating("satisfaction", "CSAT", satisfaction, 1, 5, true));
        if (nps >= 7) {
            ratings.add(rating("stars", "STARS", nps >= 9 ? 5 : 4, 1, 5, true));
            ratings.add(rating("effort", "CES", Math.min(effort, 5), 1, 7, false));
        }
        return ratings;
    }

    private static Map<String, Object> rating(
            String question, String metric, int value, int min, int max, boolean higherIsBetter) {
        return Map.of(
                "question", question,
                "metric", metric,
                "value", value,
                "scaleMin", min,
                "scaleMax", max,
                "higherIsBetter", higherIsBetter);
    }

    private Map<String, Object> customer() {
        int card = 1000 + random.nextInt(400);
        return Map.of(
                "reference", "card-" + run + "-" + card,
                "email", "card-" + card + "." + run + "@customers.example");
    }
}
