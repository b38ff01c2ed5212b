package io.makegood.feedback.integrations;

import io.makegood.feedback.text.Checks;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Gives an integration a new key, which is shown this once. */
@ApplicationScoped
public class IssueApiKey {

    private final ApiKeys keys;
    private final Integrations integrations;
    private final Ids ids;
    private final Clock clock;

    IssueApiKey(ApiKeys keys, Integrations integrations, Ids ids, Clock clock) {
        this.keys = keys;
        this.integrations = integrations;
        this.ids = ids;
        this.clock = clock;
    }

    /** A key and, only here, its text. */
    public record Issued(ApiKey key, String text) {}

    @Transactional
    public Issued issue(String integration, String rawTitle, List<Scope> scopes, String by) {
        Checks checks = new Checks();
        checks.require(
                integration != null && integrations.byName(integration).isPresent(), "integration", "is not known");
        checks.require(
                !scopes.isEmpty() && scopes.stream().noneMatch(Objects::isNull),
                "scopes",
                "must name at least one scope");
        String title = checks.line(rawTitle, 100, "title");
        checks.require(title != null, "title", "is required");
        checks.done();
        KeyText text = KeyText.random();
        ApiKey key = new ApiKey(
                ids.next(),
                integration,
                title,
                text.start(),
                scopes.stream().distinct().toList(),
                clock.instant(),
                by,
                null);
        keys.add(key, text.hash());
        return new Issued(key, text.text());
    }
}
