package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Mail;
import io.makegood.e2e.stack.Makegood;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Whose doors are knocked at: a unit with a survey, and an integration with a key for everything. */
record Shop(String unit, String survey, String apiKey) {

    private static Shop open;

    /** One for all tables. */
    static synchronized Shop open() {
        if (open == null) {
            String unit = Company.aUnit();
            open = new Shop(
                    unit,
                    Company.aSurvey(unit),
                    Company.anApiKey(
                            unit, "feedback:write", "feedback:backdate", "contacts:write", "invitations:write"));
        }
        return open;
    }

    static Wire feedback() {
        return Wire.to(Makegood.running().url("feedback"));
    }

    static Wire wire(String service) {
        return Wire.to(Makegood.running().url(service));
    }

    /** The path behind the link of a new invitation. */
    String invitation() {
        String email = Company.anEmail();
        Company.integration(apiKey)
                .body(Map.of("survey", survey, "customer", Map.of("email", email)))
                .post("/invitations")
                .then()
                .statusCode(202);
        List<String> links = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Mail.linksTo(email), found -> !found.isEmpty());
        return URI.create(links.get(0)).getRawPath();
    }
}
