package io.makegood.analytics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** The settings of analytics. */
@ConfigMapping(prefix = "makegood.analytics")
public interface AnalyticsConfig {

    /** Where the days of the numbers begin. A change takes effect with the next rebuild. */
    @WithDefault("UTC")
    ZoneId zone();

    /** With fewer answers than this there is too little to say. */
    @WithDefault("30")
    int fewestAnswers();

    Activity activity();

    Rebuild rebuild();

    /** The live stream of what just happened. */
    interface Activity {

        /** Streams that one replica keeps open at a time. */
        @WithDefault("200")
        int maxStreams();

        /** How often the database is asked for news. */
        @WithDefault("1s")
        Duration every();

        /** How often an idle stream shows that it is alive. */
        @WithDefault("15s")
        Duration heartbeat();

        /** After this a stream ends and its reader comes again with a token of the day. */
        @WithDefault("10m")
        Duration maxAge();
    }

    /** Building the numbers anew. */
    interface Rebuild {

        /** A rebuild of which nothing was heard for so long is given up. */
        @WithDefault("60s")
        Duration giveUpAfter();

        /** Records per transaction. */
        @WithDefault("1000")
        int batch();
    }
}
