package io.makegood.localstack;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a child JVM logs goes to its output, one line each. Set up by hand: on the class path of a Quarkus test the log manager
 * would keep everything back for an application that never starts.
 */
final class ChildLog {
    private static final String FORMAT = "%1$tFT%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n";

    /** Held here because loggers without a holder lose their level. These print all settings at every start. */
    private static final List<Logger> CHATTY = List.of(Logger.getLogger("org.apache.kafka.common.config"));

    private ChildLog() {}

    static void begin() {
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new ConsoleHandler());
        root.setLevel(Level.INFO);
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
