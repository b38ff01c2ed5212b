package io.makegood.console.web;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;

/** The settings of the console itself; everything else is Quarkus' own. */
@ConfigMapping(prefix = "makegood.console")
public interface ConsoleConfig {
    /** The zone in which times are written until the browser puts them into its own. */
    ZoneId timeZone();

    ServiceAddress feedback();

    ServiceAddress recovery();

    ServiceAddress recognition();

    ServiceAddress analytics();

    /** Where a service is. */
    interface ServiceAddress {
        String url();
    }
}
