package io.makegood.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.localstack.People;
import io.makegood.localstack.TokenMint;
import io.makegood.localstack.Waiting;
import io.makegood.localstack.demo.Door.As;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Plays the month, so that every page and every number has something to show. */
public final class DemoMonth {

    private static final int CHUNK = 250;
    private static final int QUIET_LOOKS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Who answers for which part of the company. */
    private static final Map<String, String> WORKERS = workers();

    private final Addresses addresses;
    private final TokenMint mint;
    private final Consumer<String> progress;
    private final Instant now;
    private final String run;

    /** Where the services and the mail page are. */
    public record Addresses(String feedback, String recovery, String recognition, String mail) {}

    public DemoMonth(Addresses addresses, TokenMint mint, Instant now, Consumer<String> progress) {
        this.addresses = addresses;
        this.mint = mint;
        this.progress = progress;
        this.now = now;
        this.run = Long.toString(now.getEpochSecond(), 36);
    }

    private static Map<String, String> workers() {
        Map<String, String> workers = new LinkedHashMap<>();
        workers.put("north.store-17", "anna");
        workers.put("north.store-21", "mia");
        workers.put("south", "ben");
        return workers;
    }

    public void play() {
        As till = As.integration(apiKey());
        List<Map<String, Object>> month = new Month(now, run).feedback();
        progress.accept("Demo: " + Month.DAYS + " days of feedback from a small company, " + month.size() + " in all");
        handIn(till, month);
        contacts(till);
        praiseFromTheStreet();
        progress.accept("Demo: the staff puts things right");
        work();
        progress.accept("Demo: the customers are asked, and answer");
        answerChecks();
        confirmOne();
        progress.accept("Demo: the month is played; look at Today as mia or xena");
    }

    private As as(String person) {
        return As.person(mint.of(People.named(person)));
    }

    private String apiKey() {
        Door feedback = new Door(addresses.feedback());
        feedback.put(as("adam"), "/integrations/demo-till", Map.of("title", "Tills and cards", "units", List.of("*")));
        Map<String, Object> wanted = Map.of(
                "integration",
                "demo-till",
                "title",
                "Demo month",
                "scopes",
                List.of("feedback:write", "feedback:backdate", "contacts:write"));
        return feedback.post(as("adam"), "/api-keys", wanted).path("apiKey").asText();
    }

    private void handIn(As till, List<Map<String, Object>> month) {
        Door feedback = new Door(addresses.feedback());
        for (int start = 0; start < month.size(); start += CHUNK) {
            List<Map<String, Object>> chunk = month.subList(start, Math.min(start + CHUNK, month.size()));
            feedback.post(till, "/feedback/bulk", Map.of("items", chunk));
        }
    }

    private void contacts(As till) {
        Door feedback = new Door(addresses.feedback());
        for (int i = 0; i < 40; i++) {
            Shop shop = Shop.ALL.get(i % Shop.ALL.size());
            feedback.post(
                    till,
                    "/contacts",
                    Map.of(
                            "contactId",
                            "till-" + run + "-" + i,
                            "kind",
                            i % 3 == 0 ? "call" : "purchase",
                            "unit",
                            shop.unit(),
                            "employeeId",
                            shop.staff().get(i % shop.staff().size())));
        }
    }

    /** Anybody may use a public survey: such praise waits for a manager. */
    private void praiseFromTheStreet() {
        Door feedback = new Door(addresses.feedback());
        List<String> praised = List.of("e-eve", "e-tom", "e-lia");
        for (String employee : praised) {
            feedback.post(
                    As.anybody(),
                    "/surveys/welcome/answers",
                    Map.of(
                            "submissionId",
                            "demo-" + run + "-street-" + employee,
                            "answers",
                            Map.of("recommend", 10, "satisfaction", 5),
                            "comment",
                            "Please thank her from me.",
                            "claims",
                            Map.of("employeeId", employee)));
        }
    }

    private void work() {
        WORKERS.forEach((unit, person) -> {
            Staff staff = new Staff(new Door(addresses.recovery()), as(person));
            settled(() -> staff.openCases(unit).size());
            staff.openCases(unit).forEach(staff::work);
        });
    }

    private void answerChecks() {
        Customers customers = new Customers(new Door(addresses.mail()), run);
        settled(() -> customers.links().size());
        customers.links().forEach(customers::answer);
    }

    private void confirmOne() {
        Door recognition = new Door(addresses.recognition());
        As manager = as("mia");
        JsonNode waiting =
                recognition.get(manager, "/recognitions?status=PENDING").path("items");
        if (!waiting.isEmpty()) {
            String id = waiting.get(0).path("recognitionId").asText();
            recognition.post(manager, "/recognitions/" + id + "/confirmation", Map.of());
        }
    }

    /** Waits until something has come and for a while no more comes. */
    private static void settled(Count count) {
        int[] last = {0, 0};
        Waiting.until(
                () -> {
                    int now = count.now();
                    last[1] = now > 0 && now == last[0] ? last[1] + 1 : 0;
                    last[0] = now;
                    if (last[1] < QUIET_LOOKS) {
                        throw new TimeoutException("still coming");
                    }
                    return null;
                },
                () -> true,
                PATIENCE);
    }

    private interface Count {
        int now();
    }
}
