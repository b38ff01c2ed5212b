package io.makegood.recovery;

import io.makegood.recovery.triage.Deadlines;
import io.makegood.recovery.triage.Severity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Settings of recovery. Their defaults stand in application.properties. */
@ConfigMapping(prefix = "makegood.recovery")
public interface RecoveryConfig {

    /** Employee id of who owns a case where no unit on the path has a duty owner. */
    @WithConverter(EmployeeIdSetting.class)
    String defaultOwner();

    /** How long a fix waits for the customer's word before the case is closed without it. */
    Duration confirmationPeriod();

    /** How often to look for fixes that have waited long enough. */
    @WithDefault("10s")
    String confirmationSweep();

    Map<Severity, DeadlineSettings> deadlines();

    /** What may be spent on one case, by currency. What is not listed may not be spent. */
    Map<String, BigDecimal> remedyLimits();

    default Deadlines deadlinesFor(Severity severity) {
        DeadlineSettings settings = deadlines().get(severity);
        return new Deadlines(settings.firstContact(), settings.fix());
    }

    /** Periods of one severity, by the clock on the wall. */
    interface DeadlineSettings {
        Duration firstContact();

        Duration fix();
    }
}
