package io.makegood.feedback.integrations;

import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;

/** Makes a system known, or changes what it may speak for from now on. */
@ApplicationScoped
public class PutIntegration {

    private static final int MAX_UNITS = 100;

    private final Integrations integrations;
    private final Clock clock;

    PutIntegration(Integrations integrations, Clock clock) {
        this.integrations = integrations;
        this.clock = clock;
    }

    @Transactional
    public Integration put(Integration wanted) {
        Checks checks = new Checks();
        checks.format(wanted.name(), Format.LABEL, "name");
        checks.requiredFormat(wanted.channel(), Format.LABEL, "channel");
        checks.format(wanted.defaultUnit(), Format.UNIT, "defaultUnit");
        checks.require(!wanted.units().isEmpty() && wanted.units().size() <= MAX_UNITS, "units", "has 1 to 100 units");
        for (String unit : wanted.units()) {
            checks.require(
                    Integration.EVERYTHING.equals(unit) || Format.UNIT.matches(unit),
                    "units",
                    "must be * or " + Format.UNIT.description());
        }
        checks.require(
                wanted.defaultUnit() == null
                        || wanted.units().stream().anyMatch(Objects::isNull)
                        || wanted.speaksFor(wanted.defaultUnit()),
                "defaultUnit",
                "must be one that it may speak for");
        String title = checks.line(wanted.title(), 100, "title");
        checks.require(title != null, "title", "is required");
        checks.done();
        Integration integration =
                new Integration(wanted.name(), title, wanted.units(), wanted.defaultUnit(), wanted.channel());
        integrations.put(integration, clock.instant());
        return integration;
    }
}
