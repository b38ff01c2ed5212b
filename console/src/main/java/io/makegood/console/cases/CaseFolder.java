package io.makegood.console.cases;

import io.makegood.console.cases.RecoveryClient.Case;
import io.makegood.console.cases.RecoveryClient.Entry;
import io.makegood.console.feedback.FeedbackClient.Customer;
import io.makegood.console.feedback.HerVoice;
import io.makegood.console.feedback.HerWords;
import io.makegood.console.web.Answer;
import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.Person;
import io.makegood.console.web.When;
import io.makegood.console.web.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts together what the services know of a case. */
@ApplicationScoped
public class CaseFolder {
    /** Her voice among the lines of the story. */
    private static final Set<String> HER_LINES = Set.of("complaint-opened", "complaint-joined", "customer-answered");

    private static final int MOST_WORDS = 6;

    private final RecoveryClient recovery;
    private final HerVoice voice;
    private final Clock clock;
    private final ConsoleConfig config;

    public CaseFolder(@RestClient RecoveryClient recovery, HerVoice voice, Clock clock, ConsoleConfig config) {
        this.recovery = recovery;
        this.voice = voice;
        this.clock = clock;
        this.config = config;
    }

    OneCase open(String id, Person person) {
        Case found = recovery.one(id);
        CaseRow head = row(found, null, person);
        Answer<Customer> customer = found.customerId() == null
                ? new Answer<>(null, "", Answer.Missing.NOT_FOUND)
                : voice.customer(found.customerId());
        List<String> actions = found.actions().stream()
                .map(action -> action.toLowerCase(Locale.ROOT))
                .toList();
        return new OneCase(
                head,
                words(found),
                customer,
                found.customerId() == null,
                found.timeline().stream()
                        .map(entry -> StoryLine.of(entry, now(), config.timeZone()))
                        .toList(),
                found.remedies().stream().map(this::given).toList(),
                found.cost().stream()
                        .map(total -> money(total.amount(), total.currency()))
                        .toList(),
                found.apologies().stream().map(this::said).toList(),
                found.openedBy(),
                found.rule(),
                actions,
                NextStep.of(found, head, actions),
                !head.mine() && !"OPEN".equals(found.status()),
                found.version());
    }

    /** With the first of what each customer said, or what was written down of it. */
    CaseRows rows(List<Case> found, Person person) {
        Answer<Map<String, String>> said = voice.beginnings(
                found.stream().map(Case::feedbackId).filter(Objects::nonNull).toList());
        Map<String, String> beginnings = said.orElse(Map.of());
        return new CaseRows(
                found.stream()
                        .map(one -> row(one, beginning(one, beginnings), person))
                        .toList(),
                said.here());
    }

    private static String beginning(Case of, Map<String, String> said) {
        if (of.excerpt() != null) {
            return Words.beginning(of.excerpt());
        }
        return of.feedbackId() == null ? null : said.get(of.feedbackId());
    }

    private CaseRow row(Case from, String words, Person person) {
        return CaseRow.of(from, words, person.employeeId(), now(), config.timeZone());
    }

    /** Each thing she said, in the order in which she said it. */
    private List<HerWords> words(Case found) {
        return found.timeline().stream()
                .filter(entry -> entry.reference() != null && HER_LINES.contains(entry.what()))
                .limit(MOST_WORDS)
                .map(entry -> voice.words(about(entry), entry.reference()))
                .toList();
    }

    private static String about(Entry entry) {
        return "customer-answered".equals(entry.what()) ? "Asked whether it was put right" : "What she said";
    }

    private OneCase.Given given(RecoveryClient.Remedy remedy) {
        return new OneCase.Given(
                Words.spoken(remedy.kind()),
                money(remedy.amount(), remedy.currency()),
                remedy.grantedBy(),
                when(remedy.grantedAt()));
    }

    private OneCase.Said said(RecoveryClient.Apology apology) {
        return new OneCase.Said(
                apology.apologisedBy(),
                when(apology.apologisedAt()),
                apology.acknowledge(),
                apology.own(),
                apology.remedy(),
                apology.precaution());
    }

    private static String money(BigDecimal amount, String currency) {
        return amount == null ? "" : Words.money(amount, currency);
    }

    private When when(Instant at) {
        return When.of(at, now(), config.timeZone());
    }

    private Instant now() {
        return clock.instant();
    }
}
