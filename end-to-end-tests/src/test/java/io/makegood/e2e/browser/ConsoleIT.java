package io.makegood.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.makegood.e2e.stack.Company.aSurvey;
import static io.makegood.e2e.stack.Company.aUnit;
import static io.makegood.e2e.stack.Company.anEmail;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.answers;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.makegood.e2e.stack.Makegood;
import io.makegood.e2e.stack.Quarantine;
import io.makegood.e2e.stack.Topics;
import io.makegood.e2e.stack.Topics.Seen;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The console in a real browser, wide and narrow. Pictures of the pages stay in target/screenshots. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaintsOfTheBrowser = new ArrayList<>();
    private final String unit = aUnit();

    @BeforeAll
    static void open() {
        Assumptions.assumeTrue(
                Files.exists(CHROMIUM), "no browser: install Debian's chromium (apt-get install chromium)");
        PlaywrightAssertions.setDefaultAssertionTimeout(SOON.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void an_agent_signs_in_and_puts_a_case_right() {
        // Given
        String email = anEmail();
        Seen opened = anUnhappyCustomer(email);
        Page page = signedIn("anna", 1280, 900);

        // When
        page.navigate(console("/cases/" + opened.subject()));
        picture(page, "case-open");
        act(page, "Take it over", "I have begun");
        act(page, "Mark it as put right", "It is put right");

        // Then
        assertThat(page.locator(".case-pills")).containsText("word");
        picture(page, "case-fixed");
        await().atMost(SOON)
                .untilAsserted(() -> Assertions.assertThat(
                                Topics.about(EventType.RECOVERY_CHECK_REQUESTED, "caseId", opened.subject()))
                        .hasSize(1));
        Assertions.assertThat(complaintsOfTheBrowser).isEmpty();
    }

    @Test
    void every_page_can_be_read_wide_and_narrow() {
        // Given
        Seen opened = anUnhappyCustomer(anEmail());
        List<Integer> widths = List.of(1280, 390);

        for (int width : widths) {
            Page page = signedIn("mia", width, 860);

            // When
            for (String path : List.of("/", "/cases", "/trace/" + opened.correlationId())) {
                page.navigate(console(path));
                picture(page, (path.equals("/") ? "today" : path.split("/")[1]) + "-" + width);

                // Then
                Assertions.assertThat(
                                (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(path + " fits " + width)
                        .isTrue();
            }
        }
        Assertions.assertThat(complaintsOfTheBrowser).isEmpty();
    }

    @Test
    void what_just_happened_appears_without_a_reload() {
        // Given
        Page page = signedIn("mia", 1280, 900);
        page.navigate(console("/?unit=" + unit));
        assertThat(page.locator("#live")).hasAttribute("data-state", "on");

        // When
        anUnhappyCustomer(anEmail());

        // Then
        assertThat(page.locator("#feed")).containsText(unit.substring(unit.lastIndexOf('.') + 1));
    }

    @Test
    void an_operator_sees_that_all_is_accounted_for_and_drops_what_nobody_can_read() {
        // Given
        anUnhappyCustomer(anEmail());
        String words = "<script>alert('" + anId() + "')</script>";
        Topics.write(Topic.CONTACTS, null, words.getBytes(StandardCharsets.UTF_8), Map.of());
        Page page = signedIn("olga", 1280, 900);
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> dialogs.add(dialog.message()));

        // When and then: the numbers
        await().atMost(SOON).ignoreException(PlaywrightException.class).untilAsserted(() -> {
            page.navigate(console("/operations"));
            Assertions.assertThat(ledger(page, "makegood.recovery").innerText()).contains("all accounted for");
        });
        assertThat(page.locator(".alarms")).containsText("quarantine");
        picture(page, "operations");

        // When and then: the record
        page.navigate(console("/operations/feedback/quarantine/" + heldWith(words)));
        assertThat(page.locator("pre.bytes").first()).containsText(words);
        picture(page, "quarantine");
        act(page, "Drop…", "Drop it");
        assertThat(page.locator(".good").first()).containsText("Dropped");
        Assertions.assertThat(dialogs).isEmpty();
        Assertions.assertThat(complaintsOfTheBrowser).isEmpty();
    }

    private static Locator ledger(Page page, String topic) {
        return page.locator(".ledger").filter(new Locator.FilterOptions().setHasText(topic));
    }

    /** The page lists the oldest first, and other tests have put theirs there before. */
    private static Object heldWith(String words) {
        return await().atMost(SOON)
                .until(() -> held(words), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Object> held(String words) {
        return Quarantine.items("feedback").stream()
                .filter(item -> item.get("size").equals(words.length()))
                .map(item -> item.get("id"))
                .filter(id -> words.equals(Quarantine.record("feedback", id).getString("valueText")))
                .findFirst();
    }

    private Seen anUnhappyCustomer(String email) {
        String feedbackId = answers(aSurvey(unit), 2, Map.of("customer", Map.of("reference", anId(), "email", email)));
        return await().atMost(SOON)
                .until(
                        () -> Topics.about(EventType.COMPLAINT_OPENED, "feedbackId", feedbackId),
                        found -> found.size() == 1)
                .get(0);
    }

    private Page signedIn(String person, int width, int height) {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaintsOfTheBrowser.add(message.text());
            }
        });
        page.navigate(console("/"));
        picture(page, "sign-in-" + width);
        page.locator("button[value='" + person + "']").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Today")))
                .isVisible();
        return page;
    }

    private static void act(Page page, String what, String button) {
        if (!page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .isVisible()) {
            page.getByText(what).first().click();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        assertThat(page.locator(".good")).isVisible();
    }

    private static String console(String path) {
        return Makegood.running().url("console") + path;
    }

    /** Hiding the caret would leave styles behind, which the page's own policy rightly refuses to carry over. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
