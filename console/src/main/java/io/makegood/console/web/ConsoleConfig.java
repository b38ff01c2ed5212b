package io.makegood.console.web;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;

/** The settings of the console itself; everything else is Quarkus' own. */
@ConfigMapping(prefix = "makegood.console")
public interface ConsoleConfig {
    /**
     * The zone of the hours under Operations, of the days to choose from under Today (make it that of makegood.analytics.zone),
     * and of every time until a script puts it into the browser's own.
     */
    ZoneId timeZone();

    ServiceAddress feedback();

    ServiceAddress recovery();

    ServiceAddress recognition();

    ServiceAddress analytics();

    /** Where a service is. */
    interface ServiceAddress {
        /** As the console reaches it; a browser never does. */
        String url();
    }
}
